import {failure, success, type Result} from '../../core/result';
import type {CommandOptions} from '../command';
import {listArticles, readArticle, translatedDocs, type TranslatedArticle} from './read-article';
import {readSiteLocales, type SiteLocales, type TranslatedLocale} from './read-site-locales';

/** The articles that a verb is about, before they are read. */
export interface ChosenFiles {
  readonly files: readonly {
    readonly locale: TranslatedLocale;
    /** Path from `docs`. */
    readonly file: string;
  }[];
  /** All languages of the site. */
  readonly locales: SiteLocales;
}

/** The articles that a verb is about. */
export interface ChosenArticles {
  readonly articles: readonly TranslatedArticle[];
  /** Language of the source. */
  readonly sourceLocale: string;
  /** All languages of the site. */
  readonly locales: SiteLocales;
}

/** The option by which every verb here takes one language of several. */
export const localeOption = {
  type: 'string',
  value: 'locale',
  help: 'one language; all that docusaurus.config.ts has if nothing is said',
} as const;

/**
 * Reads the articles that are named, in the languages that are asked for.
 *
 * @param names With or without ending, and also as the path of the source or of a translation; all
 *   articles if there are none.
 * @returns
 *   The articles; or why the arguments name none.
 */
export async function chooseArticles(
  directory: string,
  options: CommandOptions,
  names: readonly string[],
): Promise<Result<ChosenArticles, string>> {
  const chosen = await chooseFiles(directory, options, names);
  if (!chosen.ok) return chosen;
  const {files, locales} = chosen.value;
  const articles = await Promise.all(
    files.map(({locale, file}) => readArticle(directory, locales.source, locale, file)),
  );
  return success({articles, sourceLocale: locales.source, locales});
}

/** Finds the same without reading them, for a verb that looks at one after another. */
export async function chooseFiles(
  directory: string,
  {locale}: CommandOptions,
  names: readonly string[],
): Promise<Result<ChosenFiles, string>> {
  const locales = await readSiteLocales(directory);
  const wanted = locales.translated.filter(
    (candidate) => locale === undefined || candidate.locale === locale,
  );
  if (wanted.length === 0) {
    const known = locales.translated.map((candidate) => candidate.locale).join(', ') || 'none';
    return failure(`docusaurus.config.ts has no such language to translate into; it has ${known}.`);
  }
  const perLocale = await Promise.all(
    wanted.map(async (each) =>
      (await listArticles(directory, each)).map((file) => ({locale: each, file})),
    ),
  );
  const all = perLocale.flat();
  const known = new Set(all.map(({file}) => articleName(file)));
  const folders = locales.translated.map(({folder}) => `${folder}/${translatedDocs}/`);
  const asked = new Set(names.map((name) => articleName(withoutFolder(name, folders))));
  const unknown = Array.from(asked).find((name) => !known.has(name));
  if (unknown !== undefined) {
    return failure(`There is no article ${unknown}; there are ${Array.from(known).join(', ')}.`);
  }
  const files = asked.size === 0 ? all : all.filter(({file}) => asked.has(articleName(file)));
  return success({files, locales});
}

function withoutFolder(name: string, folders: readonly string[]): string {
  const place = toSlashes(name).replace(/^\.\//u, '');
  const folder = folders.find((candidate) => place.startsWith(candidate));
  return folder === undefined ? name : place.slice(folder.length);
}

/** An article's name, from the ways in which people write it. */
export function articleName(operand: string): string {
  return toSlashes(operand)
    .replace(/^(?:\.\/)?docs\//u, '')
    .replace(/\.mdx?$/u, '');
}

/** As people write a path on Windows; Docusaurus has no articles with `\` in their names (3.10.2). */
function toSlashes(operand: string): string {
  return operand.replaceAll('\\', '/');
}
