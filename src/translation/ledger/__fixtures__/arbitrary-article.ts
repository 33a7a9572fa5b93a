import fc from 'fast-check';

import {listBlocks} from '../../../content/list-blocks';
import {parseArticle} from '../../../content/parse-article';
import type {ArticleSides} from '../match-article';

/** A paragraph-like block, as its words. */
export interface Piece {
  readonly kind: 'paragraph' | 'item' | 'step' | 'note' | 'quote' | 'code';
  readonly words: readonly string[];
}

export interface Section {
  readonly heading: readonly string[];
  readonly pieces: readonly Piece[];
}

export type Draft = readonly Section[];

/** So few that whole paragraphs come twice. */
const vocabulary =
  'select the user **Users** open a page and wait for `Get-User` > 24 hours of sign-in [here](https://example.com) then call them'.split(
    ' ',
  );

const words = (maxLength: number) =>
  fc.array(fc.constantFrom(...vocabulary), {minLength: 1, maxLength});

export const arbitraryPiece: fc.Arbitrary<Piece> = fc.record({
  kind: fc.constantFrom('paragraph', 'item', 'step', 'note', 'quote', 'code'),
  words: fc.oneof(words(4), words(20)),
});

export const arbitraryDraft: fc.Arbitrary<Draft> = fc.array(
  fc.record({
    heading: words(4),
    pieces: fc.array(arbitraryPiece, {maxLength: 4}),
  }),
  {minLength: 1, maxLength: 4},
);

/** How an article is laid out without a change of its words. */
export interface Layout {
  /** Words to a line. */
  readonly width: number;
  readonly blankLines: number;
}

export const arbitraryLayout: fc.Arbitrary<Layout> = fc.record({
  width: fc.integer({min: 1, max: 40}),
  blankLines: fc.integer({min: 1, max: 3}),
});

const plain: Layout = {width: 1000, blankLines: 1};

/** Writes a draft as Markdown. */
export function writeDraft(draft: Draft, layout = plain): string {
  const gap = '\n'.repeat(layout.blankLines + 1);
  return draft
    .flatMap(({heading, pieces}) => [
      `## ${heading.join(' ')}`,
      ...pieces.map((piece) => writePiece(piece, layout)),
    ])
    .join(gap);
}

function writePiece({kind, words: all}: Piece, {width}: Layout): string {
  const lines: string[] = [];
  for (let start = 0; start < all.length; start += width) {
    // A line must not begin with what would begin a block.
    const line = all.slice(start, start + width).map((word) => (word === '>' ? '\\>' : word));
    lines.push(line.join(' '));
  }
  switch (kind) {
    case 'paragraph':
      return lines.join('\n');
    case 'item':
      return `- ${lines.join('\n  ')}`;
    case 'step':
      return `1. ${lines.join('\n   ')}`;
    case 'quote':
      return `> ${lines.join('\n> ')}`;
    case 'note':
      return `:::note\n\n${lines.join('\n')}\n\n:::`;
    case 'code':
      // Code is never rewrapped.
      return `\`\`\`sh\n${all.join(' ')}\n\`\`\``;
  }
}

/** A made-up translation: each word by itself, but for code, which is copied. */
export function translateDraft(draft: Draft): Draft {
  return draft.map(({heading, pieces}) => ({
    heading: heading.map(translateWord),
    pieces: pieces.map((piece) =>
      piece.kind === 'code' ? piece : {...piece, words: piece.words.map(translateWord)},
    ),
  }));
}

function translateWord(word: string): string {
  return word.replace(/^[*[]*\p{Letter}+/u, (letters) => `${letters}en`);
}

/** Both sides as blocks. */
export function readSides(source: string, target: string): ArticleSides {
  return {
    source: listBlocks(parseArticle(source)),
    target: listBlocks(parseArticle(target)),
  };
}
