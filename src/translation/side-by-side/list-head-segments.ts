import type {FrontMatterValue} from '../../content/front-matter';
import type {Finding} from './finding';
import type {SegmentPart} from './split-segments';

/** A segment of the front matter. */
export interface HeadSegment {
  /** Number among the segments of the file, from 0. */
  readonly unit: number;
  readonly part: SegmentPart;
  /** The key that it is the value of, or a part of, in small letters; null of one in a comment. */
  readonly key: string | null;
}

/**
 * Finds the segments that stand in the front matter.
 *
 * @param segments All segments of the file, in order.
 * @param values Those of the translation's front matter, with offsets in the file.
 * @param end Offset in the file where the front matter ends.
 */
export function listHeadSegments(
  segments: readonly SegmentPart[],
  values: readonly FrontMatterValue[],
  end: number,
): readonly HeadSegment[] {
  return segments.flatMap((part, unit): readonly HeadSegment[] => {
    const at = part.targetStart;
    if (at >= end) return [];
    const value = values.find((found) => found.start <= at && at < found.end);
    return [{unit, part, key: value?.path[0]?.toLowerCase() ?? null}];
  });
}

/** Numbers of segments by the keys that they belong to. */
export function groupByKey(
  segments: readonly HeadSegment[],
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const {key, unit} of segments) {
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), unit]);
  }
  return groups;
}

/** Segments that no article has: those of keys that the site does not read. */
export function listLeftOut(segments: readonly HeadSegment[]): readonly Finding[] {
  return segments
    .filter(({key}) => key !== 'title' && key !== 'description')
    .map(({part}) => ({
      rule: 'segment-left-out',
      offset: part.targetStart,
      message: `The segment ${part.id} is in a part of the front matter that is left out.`,
    }));
}
