import {isCopied} from './is-segment';
import {listChangedWords} from './list-changed-words';
import {createProseCounter} from './measure-likeness';
import type {Segment, SegmentState} from './segment';

/** Work that is left, in words of the source. */
export interface Effort {
  /** Words to translate: all that are missing, and of what is stale those that changed. */
  readonly translate: number;
  /** Words to compare with their translation, which may be right already. */
  readonly review: number;
}

/** How the segments of an article, or of several, stand. */
export interface SegmentCounts {
  readonly segments: Readonly<Record<SegmentState, number>>;
  /** Words of the source to be translated: what is copied, such as code, has none. */
  readonly words: number;
  readonly effort: Effort;
}

/** The counts of nothing. */
export const noCounts: SegmentCounts = {
  segments: {orphan: 0, missing: 0, unrecorded: 0, stale: 0, unreviewed: 0, translated: 0},
  words: 0,
  effort: {translate: 0, review: 0},
};

/**
 * Counts segments and the words of effort that they still need.
 *
 * @param locale Language of the source.
 */
export function countSegments(segments: readonly Segment[], locale: string): SegmentCounts {
  const count = createProseCounter(locale);
  const countWords = (text: string) => count(text).total;
  return segments
    .map((segment) => countSegment(segment, locale, countWords))
    .reduce(addCounts, noCounts);
}

/** Adds two counts up. */
export function addCounts(a: SegmentCounts, b: SegmentCounts): SegmentCounts {
  const states = Object.keys(noCounts.segments) as SegmentState[];
  const sums = states.map((state) => [state, a.segments[state] + b.segments[state]] as const);
  return {
    segments: Object.fromEntries(sums) as Record<SegmentState, number>,
    words: a.words + b.words,
    effort: {
      translate: a.effort.translate + b.effort.translate,
      review: a.effort.review + b.effort.review,
    },
  };
}

function countSegment(
  segment: Segment,
  locale: string,
  countWords: (text: string) => number,
): SegmentCounts {
  const {state, source} = segment;
  const words = source && !isCopied(source) ? countWords(source.text) : 0;
  const translate =
    state === 'missing' ? words : state === 'stale' ? countChanged(segment, locale, countWords) : 0;
  const review = state === 'unrecorded' || state === 'unreviewed' ? words : 0;
  return {
    segments: {...noCounts.segments, [state]: 1},
    words,
    effort: {translate, review},
  };
}

/** Words put in or taken out, whichever are more; a change of no word, as of a comma, counts as one. */
function countChanged(
  {source, heldSource}: Segment,
  locale: string,
  countWords: (text: string) => number,
): number {
  if (!source || heldSource === null || isCopied(source)) return 0;
  const changes = listChangedWords(heldSource, source.text, locale);
  const sum = (wanted: string) =>
    changes.reduce(
      (words, {change, text}) => words + (change === wanted ? countWords(text) : 0),
      0,
    );
  return Math.max(sum('added'), sum('removed'), 1);
}
