/** What `Intl.Locale` knows of a language's script; a method in some engines, a value in others. */
interface LocaleWithText extends Intl.Locale {
  readonly textInfo?: {readonly direction?: string};
  getTextInfo?(): {readonly direction?: string};
}

/** Whether a language is written from right to left. */
export function isRightToLeft(locale: string): boolean {
  const known = new Intl.Locale(locale) as LocaleWithText;
  return (known.getTextInfo?.() ?? known.textInfo)?.direction === 'rtl';
}
