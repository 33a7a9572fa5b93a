/** An address, with what names a language apart from the rest. */
export interface ReadUrl {
  /** The address without its language, to compare it with another one. */
  readonly key: string;
  /** The languages that it names, in small letters, each with its place in the address. */
  readonly languages: readonly {readonly tag: string; readonly start: number}[];
}

/** A segment of a path that is a language and a region: `/en-us/`. */
const languageAndRegion = /(?<=\/)[a-z]{2,3}-[a-z]{2}(?=[/?#]|$)/giu;

/** Creative Commons has its licences' translations beside the English (2026-11-22). */
const licenceDeed = /(?<=\/\/creativecommons\.org\/licenses\/[^?#]*\/)deed\.[a-z-]+$/iu;

/** Takes apart an address. */
export function readUrl(url: string): ReadUrl {
  const languages = Array.from(url.matchAll(languageAndRegion), (match) => ({
    tag: match[0].toLowerCase(),
    start: match.index,
  }));
  const key = url.replace(licenceDeed, '').replace(languageAndRegion, '*').replace('/*/', '/');
  return {key, languages};
}
