/** An address, with what names a language apart from the rest. */
export interface ReadUrl {
  /** The address without its language, to compare it with another one. */
  readonly key: string;
  /** The languages that it names, in small letters, each with its place in the address. */
  readonly languages: readonly {readonly tag: string; readonly start: number}[];
}

/** A segment of a path that is a language and a region: `/en-us/`. */
const languageAndRegion = /(?<=\/)[a-z]{2,3}-[a-z]{2}(?=[/?#]|$)/giu;

/**
 * Takes apart an address.
 *
 * @param locale Language of the article that has it.
 */
export function readUrl(url: string, locale: string): ReadUrl {
  const languages = Array.from(url.matchAll(languageAndRegion))
    .filter(([tag]) => isLocale(tag))
    .map((match) => ({tag: match[0].toLowerCase(), start: match.index}));
  const key = withoutDeed(url, locale)
    .replace(languageAndRegion, (tag) => (isLocale(tag) ? '*' : tag))
    .replace('/*/', '/');
  return {key, languages};
}

const names = {
  language: new Intl.DisplayNames('en', {type: 'language', fallback: 'none'}),
  region: new Intl.DisplayNames('en', {type: 'region', fallback: 'none'}),
};

/** Whether both halves have a name: `set-up` and `how-to` look like a locale and are none. */
function isLocale(tag: string): boolean {
  const [language = '', region = ''] = tag.toLowerCase().split('-');
  return (
    names.language.of(language) !== undefined && names.region.of(region.toUpperCase()) !== undefined
  );
}

/** Creative Commons has its licences' translations beside the English, as `deed.nl` (2026-11-22). */
function withoutDeed(url: string, locale: string): string {
  const [licence = '', deed] = url.split('/deed.');
  const isOwn = deed !== undefined && deed === (locale.toLowerCase().split('-')[0] ?? '');
  return isOwn && /^https:\/\/creativecommons\.org\/licenses\//u.test(url) ? `${licence}/` : url;
}
