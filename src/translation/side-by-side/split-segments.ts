import {failure, success, type Result} from '../../core/result';

/** A stretch of a bilingual file. All offsets count in the file, in UTF-16 code units. */
export type SideBySidePart = SharedPart | SegmentPart;

/** What stands between segments, and is the same in both languages. */
export interface SharedPart {
  readonly kind: 'shared';
  readonly text: string;
  readonly start: number;
}

/** One segment: some words in both languages. */
export interface SegmentPart {
  readonly kind: 'segment';
  /** Of use in its file only: another hand-over gives other ids, and two files may share one. */
  readonly id: string;
  readonly target: string;
  readonly targetStart: number;
  readonly source: string;
  readonly sourceStart: number;
}

/** Why a file cannot be told apart into two languages. */
export interface SplitMistake {
  readonly code: 'no-segments' | 'segment-damaged' | 'segment-ids-differ';
  readonly offset: number;
  /** English, one sentence. */
  readonly reason: string;
}

// In a front matter's value that stands in quotes, quotes have a backslash.
const opening = /<span\s+data-ttu-id\s*=\s*(\\?["'])([^"'\\]*)\1\s*>/g;
const middle =
  /<\/span>\s*<span\s+class\s*=\s*(\\?["'])sxs-lookup\1\s*>\s*<span\s+data-stu-id\s*=\s*(\\?["'])([^"'\\]*)\2\s*>/g;
const closing = /<\/span>\s*<\/span>/g;
const anySpan = /<span\b[^>]*>|<\/span>/g;
const markOfSegment = /data-(?:ttu|stu)-id|sxs-lookup/;

/**
 * Tells a bilingual file apart: segments, each
 * `<span data-ttu-id="ID">TARGET</span><span class="sxs-lookup"><span data-stu-id="ID">SOURCE</span></span>`,
 * and what stands between them. A segment may hold spans of its own, and line ends. It may be a value
 * of the front matter, in quotes too.
 *
 * The format is that of the help of the Microsoft 365 admin center, measured on 2,911 files on
 * 2026-11-22.
 */
export function splitSegments(file: string): Result<readonly SideBySidePart[], SplitMistake> {
  const openings = Array.from(file.matchAll(opening));
  const parts: SideBySidePart[] = [];
  let from = 0;
  for (const [index, found] of openings.entries()) {
    const limit = openings[index + 1]?.index ?? file.length;
    const segment = readSegment(file, found, limit);
    if (!segment.ok) return segment;
    parts.push(shared(file, from, found.index), segment.value.part);
    from = segment.value.end;
  }
  parts.push(shared(file, from, file.length));
  const offset = findMark(parts);
  if (offset !== null) {
    const reason = 'This is a part of a segment, but not a whole one.';
    return failure({code: 'segment-damaged', offset, reason});
  }
  if (openings.length === 0) {
    const reason = 'There are no segments in it: this is no bilingual article.';
    return failure({code: 'no-segments', offset: 0, reason});
  }
  return success(parts);
}

/** Where the first mark of a segment is left over, in a segment or between two; null where none is. */
function findMark(parts: readonly SideBySidePart[]): number | null {
  for (const part of parts) {
    const texts =
      part.kind === 'shared'
        ? [[part.text, part.start] as const]
        : [[part.target, part.targetStart] as const, [part.source, part.sourceStart] as const];
    for (const [text, start] of texts) {
      const at = text.search(markOfSegment);
      if (at >= 0) return start + at;
    }
  }
  return null;
}

function shared(file: string, start: number, end: number): SharedPart {
  return {kind: 'shared', text: file.slice(start, end), start};
}

function readSegment(
  file: string,
  found: RegExpMatchArray & {index: number},
  limit: number,
): Result<{part: SegmentPart; end: number}, SplitMistake> {
  const id = found[2] ?? '';
  const targetStart = found.index + found[0].length;
  middle.lastIndex = targetStart;
  const between = middle.exec(file);
  if (!between || between.index >= limit) {
    const reason = `The segment ${id} has no source.`;
    return failure({code: 'segment-damaged', offset: found.index, reason});
  }
  if (between[3] !== id) {
    const reason = `The translation has the id ${id}, and its source ${between[3]}.`;
    return failure({code: 'segment-ids-differ', offset: found.index, reason});
  }
  const sourceStart = between.index + between[0].length;
  const close = findClose(file, sourceStart, limit);
  if (!close) {
    const reason = `The source of the segment ${id} does not end.`;
    return failure({code: 'segment-damaged', offset: sourceStart, reason});
  }
  const target = file.slice(targetStart, between.index);
  const source = file.slice(sourceStart, close.start);
  return success({
    part: {kind: 'segment', id, target, targetStart, source, sourceStart},
    end: close.end,
  });
}

/**
 * Where a source ends: at the first `</span></span>` after which no span of its own is open; where
 * its own spans do not match, at the last one before the next segment.
 */
function findClose(file: string, start: number, limit: number) {
  let depth = 0;
  anySpan.lastIndex = start;
  for (let tag = anySpan.exec(file); tag && tag.index < limit; tag = anySpan.exec(file)) {
    if (tag[0] !== '</span>') depth++;
    else if (depth > 0) depth--;
    else {
      closing.lastIndex = tag.index;
      const close = closing.exec(file);
      if (close?.index === tag.index) return {start: tag.index, end: closing.lastIndex};
      break;
    }
  }
  // A search goes on where the last one of the same expression ended.
  closing.lastIndex = 0;
  const last = Array.from(file.slice(start, limit).matchAll(closing)).at(-1);
  return last && {start: start + last.index, end: start + last.index + last[0].length};
}
