import type {SegmentCounts} from '../ledger/count-effort';
import type {SegmentState} from '../ledger/segment';

/** One segment, as `l10n status --json` has it. */
export interface SegmentStatus {
  readonly id: string;
  readonly state: SegmentState;
  /** Where its words are: from the project, with slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Ids of the rules that its translation fails. */
  readonly fails: readonly string[];
  readonly source: string | null;
  readonly target: string | null;
}

/** One article in one language, as `l10n status --json` has it. */
export interface ArticleStatus extends SegmentCounts {
  readonly locale: string;
  readonly name: string;
  readonly sourceFile: string;
  readonly targetFile: string;
  readonly hasSource: boolean;
  /** What keeps its ledger from being read. */
  readonly mistake: {readonly reason: string} | null;
  /** How many segments fail a rule, in whatever state they are. */
  readonly failing: number;
  readonly list: readonly SegmentStatus[];
}

/** How translations stand, one by one and together, as `l10n status --json` has it. */
export interface StatusData {
  readonly articles: readonly ArticleStatus[];
  readonly total: SegmentCounts & {readonly failing: number};
}

/** What the page "Translation status" is given. */
export interface StatusPageData {
  /** In the order of docusaurus.config.ts. */
  readonly locales: readonly (StatusData & {readonly locale: string})[];
  /** Where files of the project can be edited, with a slash at the end; null where nobody said. */
  readonly editUrl: string | null;
}

/** Leaves out the segments that need no work: the page has only their numbers. */
export function keepOpenWork({articles, total}: StatusData): StatusData {
  return {
    articles: articles.map((article) => ({
      ...article,
      list: article.list.filter(({state, fails}) => state !== 'translated' || fails.length > 0),
    })),
    total,
  };
}
