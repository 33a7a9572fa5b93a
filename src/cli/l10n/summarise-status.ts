import {
  addCounts,
  countSegments,
  noCounts,
  type SegmentCounts,
} from '../../translation/ledger/count-effort';
import {findMovedArticle} from '../../translation/ledger/find-moved-article';
import type {Segment} from '../../translation/ledger/segment';
import {placeOf} from './describe-segment';
import type {TranslatedArticle} from './read-article';

/** How one article stands. */
export interface StatusRow {
  readonly article: TranslatedArticle;
  readonly counts: SegmentCounts;
  /** Where its source went, of the articles that have no translation yet; null where it went nowhere. */
  readonly movedTo: string | null;
}

/** How all articles that were asked for stand. */
export interface Status {
  readonly rows: readonly StatusRow[];
  readonly total: SegmentCounts;
}

/** What `l10n status --json` prints and the page "Translation status" shows. */
export type DescribedStatus = ReturnType<typeof describeStatus>;

/**
 * Counts how articles stand, one by one and together.
 *
 * @param sourceLocale Language of the source.
 */
export function summariseStatus(
  articles: readonly TranslatedArticle[],
  sourceLocale: string,
): Status {
  const rows = articles.map((article) => ({
    article,
    counts: countSegments(article.segments, sourceLocale),
    movedTo: findMove(article, articles),
  }));
  return {rows, total: rows.reduce((sum, {counts}) => addCounts(sum, counts), noCounts)};
}

/** A status as JSON has it: files and words, and nothing of what a parser made of them. */
export function describeStatus({rows, total}: Status) {
  return {articles: rows.map(describeRow), total};
}

function findMove(
  {locale, hasSource, ledger}: TranslatedArticle,
  articles: readonly TranslatedArticle[],
): string | null {
  if (hasSource || !ledger) return null;
  const candidates = articles
    .filter((article) => article.locale === locale && article.hasSource && !article.ledger)
    .map(({name, segments}) => ({
      name,
      texts: segments.flatMap(({source}) => (source ? [source.text] : [])),
    }));
  return findMovedArticle(ledger, candidates);
}

function describeRow({article, counts, movedTo}: StatusRow) {
  const {locale, name, sourceFile, targetFile, ledgerFile, hasSource, mistake} = article;
  return {
    locale,
    name,
    sourceFile,
    targetFile,
    ledgerFile,
    hasSource,
    movedTo,
    mistake,
    ...counts,
    list: article.segments.map((segment) => describeItem(article, segment)),
  };
}

function describeItem(article: TranslatedArticle, segment: Segment) {
  const {id, state, entry, source, target, isTargetEdited} = segment;
  return {
    id,
    state,
    ...placeOf(article, segment),
    made: entry?.made ?? null,
    accepted: entry?.accepted ?? null,
    isTargetEdited,
    source: source?.text ?? null,
    target: target?.text ?? null,
  };
}
