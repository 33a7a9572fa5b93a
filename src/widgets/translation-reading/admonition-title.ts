import {translate} from '@docusaurus/Translate';

/** What the theme calls a kind of admonition, in the reader's language; null of what is none. */
export function admonitionTitle(kind: string | null): string | null {
  switch (kind) {
    case 'note':
      return translate({
        id: 'theme.admonition.note',
        message: 'note',
        description: 'The default label used for the Note admonition (:::note)',
      });
    case 'tip':
      return translate({
        id: 'theme.admonition.tip',
        message: 'tip',
        description: 'The default label used for the Tip admonition (:::tip)',
      });
    case 'info':
      return translate({
        id: 'theme.admonition.info',
        message: 'info',
        description: 'The default label used for the Info admonition (:::info)',
      });
    case 'warning':
      return translate({
        id: 'theme.admonition.warning',
        message: 'warning',
        description: 'The default label used for the Warning admonition (:::warning)',
      });
    case 'danger':
      return translate({
        id: 'theme.admonition.danger',
        message: 'danger',
        description: 'The default label used for the Danger admonition (:::danger)',
      });
    case 'caution':
      return translate({
        id: 'theme.admonition.caution',
        message: 'caution',
        description: 'The default label used for the Caution admonition (:::caution)',
      });
    default:
      return null;
  }
}

/** What a source in English is headed: the theme's own words. Null in languages whose are not known. */
export function sourceAdmonitionTitle(kind: string | null, lang: string): string | null {
  const isKnown = new Intl.Locale(lang).language === 'en' && admonitionTitle(kind) !== null;
  return isKnown && kind ? `${kind.charAt(0).toUpperCase()}${kind.slice(1)}` : null;
}
