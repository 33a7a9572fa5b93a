import fc from 'fast-check';

import type {InlinePiece} from './inline-piece';
import {splitBlock, splitInline} from './split-inline';

const join = (pieces: readonly InlinePiece[]): string =>
  pieces
    .map((piece) => {
      if (piece.type === 'text') return piece.text;
      return piece.type === 'paired' ? piece.open + join(piece.children) + piece.close : piece.open;
    })
    .join('');

/** Short to read: `<kind open|words|close>`. */
const show = (pieces: readonly InlinePiece[]): string =>
  pieces
    .map((piece) => {
      if (piece.type === 'text') return piece.text;
      return piece.type === 'paired'
        ? `<${piece.kind} ${piece.open}|${show(piece.children)}|${piece.close}>`
        : `<${piece.kind} ${piece.open}>`;
    })
    .join('');

test.each([
  ['Select **Users** now', 'Select <strong **|Users|**> now'],
  [
    '**[Active users](https://a.example/?b=1 "T")**.',
    '<strong **|<link [|Active users|](https://a.example/?b=1 "T")>|**>.',
  ],
  ['Run `Get-User` *now*', 'Run <code `Get-User`> <emphasis *|now|*>'],
  [
    'Ask {name} for \\<it&nbsp;\\{x}',
    'Ask <placeholder {name}> for <escape \\<>it<escape &nbsp;><escape \\{>x}',
  ],
  [
    'See https://a.example/b and <https://c.example>',
    'See <link https://a.example/b> and <link <https://c.example>>',
  ],
  ['One\\\ntwo<br />three', 'One<break \\\n>two<html <br />>three'],
  [
    '![A \\] picture](img/a.png) ![](b.png)',
    '<image ![|A <escape \\]> picture|](img/a.png)> <image ![](b.png)>',
  ],
  ['# no heading', '# no heading'],
  ['1. no list', '1. no list'],
  ['[by name][it], [it] and [^1]', '<link [|by name|][it]>, <link [it]> and <footnote [^1]>'],
  ['[it]: x', '[it]: x'],
  ['say :abbr[this]{title="x"} here', 'say <directive :abbr[|this|]{title="x"}> here'],
])('%j', (text, shown) => {
  const pieces = splitInline(text, ['it', '^1']);
  expect(show(pieces)).toBe(shown);
  expect(join(pieces)).toBe(text);
});

test('front matter is no Markdown, and code is not translated', () => {
  expect(show(splitBlock({kind: 'front-matter', text: 'A **b** {c}'}, []))).toBe(
    'A **b** <placeholder {c}>',
  );
  expect(show(splitBlock({kind: 'code', text: 'sh\nls **'}, []))).toBe('<whole sh\nls **>');
});

test('whatever the text, its pieces are the text again', () => {
  const marks = fc.constantFrom(
    ...['**', '*', '_', '`', '``', '[', ']', '](x)', '](x "y")', '![', '<b>', '</b>', '<', '{a}'],
    ...['{', '}', '\\', '\\\n', '&amp;', '&', 'http://a.b', ':x[', ':x', '# ', '- ', '| ', '~~'],
    ...['[it]', '[^1]', 'word', ' ', 'ë', '\u00a0', '🙂', '$', '[it]: ', '::: ', '---', '!'],
  );
  fc.assert(
    fc.property(fc.array(marks, {maxLength: 14}), (parts) => {
      const text = parts.join('');
      expect(join(splitInline(text, ['it', '^1']))).toBe(text);
    }),
    {numRuns: 250, seed: 1},
  );
});
