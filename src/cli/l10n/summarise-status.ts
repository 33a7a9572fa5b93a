import {
  addCounts,
  countSegments,
  noCounts,
  type SegmentCounts,
} from '../../translation/ledger/count-effort';
import {findMovedArticle} from '../../translation/ledger/find-moved-article';
import type {Segment} from '../../translation/ledger/segment';
import {placeOf} from './describe-segment';
import type {FailingSegments} from './find-failing';
import type {TranslatedArticle} from './read-article';

/** How one article stands. */
export interface StatusRow {
  readonly article: TranslatedArticle;
  readonly counts: SegmentCounts;
  /** Its segments that fail a rule, each with the rules' ids. */
  readonly failing: ReadonlyMap<Segment, readonly string[]>;
  /** Where its source went, of the articles that have no translation yet; null where it went nowhere. */
  readonly movedTo: string | null;
}

/** How all articles that were asked for stand. */
export interface Status {
  readonly rows: readonly StatusRow[];
  readonly total: SegmentCounts;
  /** How many segments fail a rule, in whatever state they are. */
  readonly failing: number;
}

/** What `l10n status --json` prints and the page "Translation status" shows. */
export type DescribedStatus = ReturnType<typeof describeStatus>;

/**
 * Counts how articles stand, one by one and together.
 *
 * @param sourceLocale Language of the source.
 * @param failing Which segments fail a rule; nothing is told of an article that is not in it.
 */
export function summariseStatus(
  articles: readonly TranslatedArticle[],
  sourceLocale: string,
  failing: FailingSegments,
): Status {
  const rows = articles.map((article) => ({
    article,
    counts: countSegments(article.segments, sourceLocale),
    failing: failing.get(article) ?? new Map<Segment, readonly string[]>(),
    movedTo: findMove(article, articles),
  }));
  return {
    rows,
    total: rows.reduce((sum, {counts}) => addCounts(sum, counts), noCounts),
    failing: rows.reduce((sum, row) => sum + row.failing.size, 0),
  };
}

/** A status as JSON has it: files and words, and nothing of what a parser made of them. */
export function describeStatus({rows, total, failing}: Status) {
  return {articles: rows.map(describeRow), total: {...total, failing}};
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

function describeRow({article, counts, failing, movedTo}: StatusRow) {
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
    failing: failing.size,
    list: article.segments.map((segment) =>
      describeItem(article, segment, failing.get(segment) ?? []),
    ),
  };
}

function describeItem(article: TranslatedArticle, segment: Segment, fails: readonly string[]) {
  const {id, state, entry, source, target, isTargetEdited} = segment;
  return {
    id,
    state,
    ...placeOf(article, segment),
    made: entry?.made ?? null,
    accepted: entry?.accepted ?? null,
    isTargetEdited,
    fails,
    source: source?.text ?? null,
    target: target?.text ?? null,
  };
}
