import type {FrontMatterValue} from '../../content/front-matter';
import type {SegmentPart} from './split-segments';

/** A segment that is, or stands in, a value of the front matter. */
export interface HeadSegment {
  /** Number among the segments of the file, from 0. */
  readonly unit: number;
  /** The key that it is the value of, or a part of, in small letters. */
  readonly key: string;
}

/**
 * Finds the segments that stand in values of the front matter.
 *
 * @param segments All segments of the file, in order.
 * @param values Those of the translation's front matter, with offsets in the file.
 */
export function listHeadSegments(
  segments: readonly SegmentPart[],
  values: readonly FrontMatterValue[],
): readonly HeadSegment[] {
  return segments.flatMap(({targetStart: at}, unit): readonly HeadSegment[] => {
    const value = values.find(({start, end}) => start <= at && at < end);
    return value ? [{unit, key: value.path[0]?.toLowerCase() ?? ''}] : [];
  });
}

/** Numbers of segments by the keys that they belong to. */
export function groupByKey(
  segments: readonly HeadSegment[],
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const {key, unit} of segments) groups.set(key, [...(groups.get(key) ?? []), unit]);
  return groups;
}
