import {listFailing} from '../../translation/rules/list-failing';
import type {Segment} from '../../translation/ledger/segment';
import {checkAll, type CheckSettings} from './check-articles';
import type {ChosenArticles} from './choose-articles';
import type {TranslatedArticle} from './read-article';

/** The segments of each article that fail a rule, with the ids of the rules; the others have none. */
export type FailingSegments = ReadonlyMap<
  TranslatedArticle,
  ReadonlyMap<Segment, readonly string[]>
>;

/** Finds out which segments fail a rule. Of an article that cannot be checked, none does. */
export function findFailing(chosen: ChosenArticles, settings: CheckSettings): FailingSegments {
  return new Map(
    Array.from(checkAll(chosen, settings), ({article, problems}) => [
      article,
      listFailing(article.segments, problems),
    ]),
  );
}
