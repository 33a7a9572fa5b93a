import {failure, success, type Result} from '../../core/result';
import type {CommandOptions} from '../command';
import {readArticles, type TranslatedArticle} from './read-article';
import {readSiteLocales} from './read-site-locales';

/** The articles that a verb is about. */
export interface ChosenArticles {
  readonly articles: readonly TranslatedArticle[];
  /** All articles in the languages that are asked for, those that are not named too. */
  readonly all: readonly TranslatedArticle[];
  /** Language of the source. */
  readonly sourceLocale: string;
  /** All languages of the site, the source's first. */
  readonly locales: readonly string[];
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
 * @param names With or without ending, and also as the path of the source; all articles if there are
 *   none.
 * @returns
 *   The articles; or why the arguments name none.
 */
export async function chooseArticles(
  directory: string,
  {locale}: CommandOptions,
  names: readonly string[],
): Promise<Result<ChosenArticles, string>> {
  const locales = await readSiteLocales(directory);
  const wanted = locales.translated.filter(
    (candidate) => locale === undefined || candidate.locale === locale,
  );
  if (wanted.length === 0) {
    const known = locales.translated.map((candidate) => candidate.locale).join(', ') || 'none';
    return failure(`docusaurus.config.ts has no such language to translate into; it has ${known}.`);
  }
  const all = (
    await Promise.all(wanted.map((candidate) => readArticles(directory, locales, candidate)))
  ).flat();
  const asked = names.map(articleName);
  const unknown = asked.find((name) => !all.some((article) => article.name === name));
  if (unknown !== undefined) {
    const known = Array.from(new Set(all.map(({name}) => name))).join(', ');
    return failure(`There is no article ${unknown}; there are ${known}.`);
  }
  const articles = asked.length === 0 ? all : all.filter(({name}) => asked.includes(name));
  return success({
    articles,
    all,
    sourceLocale: locales.source,
    locales: [locales.source, ...locales.translated.map((candidate) => candidate.locale)],
  });
}

/** An article's name, from the ways in which people write it. */
export function articleName(operand: string): string {
  return operand.replace(/^(?:\.\/)?docs\//u, '').replace(/\.mdx?$/u, '');
}
