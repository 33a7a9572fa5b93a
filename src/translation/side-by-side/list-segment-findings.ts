import type {LedgerEntry} from '../ledger/ledger';
import type {Finding} from './finding';
import type {SegmentPart, SideBySidePart} from './split-segments';

/** Frequent words that every English text of some length has. */
const englishWords = /\b(?:the|to|and|of|you|your|is|in|for|a|an|this|with|on|if|or|can|are)\b/giu;

const word = /\p{Letter}+/gu;

/** Below so many words nothing can be said about a language. */
const leastWords = 25;

/** The least share of frequent words: in English a third to a half of all words are among them. */
const leastShare = 0.06;

/** Finds what is odd about the segments of a file although they can be told apart. */
export function listSegmentFindings(parts: readonly SideBySidePart[]): readonly Finding[] {
  const segments = parts.filter((part): part is SegmentPart => part.kind === 'segment');
  return [
    ...listTwice(segments),
    ...segments.flatMap(findEmpty),
    ...listLostCharacters(parts),
    ...checkLanguage(segments),
  ];
}

/** Segments with words that no entry of the ledger has, for they are in none of the articles' blocks. */
export function listLeftOut(
  segments: readonly SegmentPart[],
  entries: readonly LedgerEntry[],
): readonly Finding[] {
  const known = new Set(entries.flatMap(({units = []}) => units));
  return segments
    .filter(({id, source, target}) => {
      const words = source.trim();
      // What is the same in both languages may have been copied, and the ledger need not say so.
      return words !== '' && !['', words].includes(target.trim()) && !known.has(id);
    })
    .map(({id, targetStart}) => ({
      rule: 'segment-left-out',
      offset: targetStart,
      message: `The segment ${id} is in no block of the articles: in a comment, or a value that is left out.`,
    }));
}

function listTwice(segments: readonly SegmentPart[]): readonly Finding[] {
  const seen = new Set<string>();
  return segments.flatMap(({id, targetStart}): readonly Finding[] => {
    const isTwice = seen.has(id);
    seen.add(id);
    const message = `Another segment has the id ${id} too.`;
    return isTwice ? [{rule: 'segment-id-twice', offset: targetStart, message}] : [];
  });
}

function findEmpty({id, target, targetStart, source}: SegmentPart): readonly Finding[] {
  if (target.trim() !== '' || source.trim() === '') return [];
  const message = `The segment ${id} has no translation.`;
  return [{rule: 'segment-empty', offset: targetStart, message}];
}

function listLostCharacters(parts: readonly SideBySidePart[]): readonly Finding[] {
  const texts = parts.flatMap((part) =>
    part.kind === 'shared'
      ? [part]
      : [
          {text: part.target, start: part.targetStart},
          {text: part.source, start: part.sourceStart},
        ],
  );
  return texts.flatMap(({text, start}) =>
    Array.from(text.matchAll(/\uFFFD/gu), ({index}) => ({
      rule: 'character-lost' as const,
      offset: start + index,
      message: 'A character was lost here before the file was written.',
    })),
  );
}

/** Some files have a source that is no English, most often the language that the article is for. */
function checkLanguage(segments: readonly SegmentPart[]): readonly Finding[] {
  const text = segments.map(({source}) => source).join(' ');
  const words = text.match(word)?.length ?? 0;
  const english = text.match(englishWords)?.length ?? 0;
  const [first] = segments;
  if (!first || words < leastWords || english / words >= leastShare) return [];
  const message = 'The source does not look like English.';
  return [{rule: 'language-doubtful', offset: first.sourceStart, message}];
}
