import type {Segment} from '../../translation/ledger/segment';
import {listFailing} from '../../translation/rules/running/list-failing';
import {listRules} from '../../translation/rules/list-rules';
import type {Termbase} from '../../translation/terms/termbase';
import {checkArticle} from './check-article';
import {createSiteFacts} from './create-site-facts';
import type {TranslatedArticle} from './read-article';
import type {SiteLocales} from './read-site-locales';

/** The segments of each article that fail a rule, with the ids of the rules; the others have none. */
export type FailingSegments = ReadonlyMap<
  TranslatedArticle,
  ReadonlyMap<Segment, readonly string[]>
>;

/**
 * Finds out which segments fail a rule that is on by default. Of an article that cannot be checked, none
 * does.
 *
 * @param directory The project.
 */
export function findFailing(
  directory: string,
  articles: readonly TranslatedArticle[],
  locales: SiteLocales,
  termbase: Termbase | null,
): FailingSegments {
  const rules = listRules().filter(({isOnByDefault}) => isOnByDefault);
  const sites = new Map(
    locales.translated.map((each) => [
      each.locale,
      createSiteFacts(directory, locales, each, termbase),
    ]),
  );
  return new Map(
    articles.map((article) => {
      const site = sites.get(article.locale);
      const checked = site && checkArticle(article, {rules, sourceLocale: locales.source, site});
      return [article, listFailing(article.segments, checked?.problems ?? [])];
    }),
  );
}
