import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

/** What a page says of the language of a text. */
export interface ReadingLanguage {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** What the language calls itself. */
  readonly label: string;
}

export interface ReadingLanguages {
  readonly source: ReadingLanguage;
  readonly target: ReadingLanguage;
}

/** The language of the source and that of the page, as docusaurus.config.ts has them. */
export function useReadingLanguages(): ReadingLanguages {
  const {i18n} = useDocusaurusContext();
  const describe = (locale: string): ReadingLanguage => {
    const {htmlLang, direction, label} = i18n.localeConfigs[locale]!;
    return {lang: htmlLang, dir: direction === 'rtl' ? 'rtl' : 'ltr', label};
  };
  return {source: describe(i18n.defaultLocale), target: describe(i18n.currentLocale)};
}
