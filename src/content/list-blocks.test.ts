import fc from 'fast-check';

import type {Block} from './block';
import {listBlocks} from './list-blocks';
import {parseArticle} from './parse-article';

const blocksOf = (text: string) => listBlocks(parseArticle(text));
const textsOf = (text: string) => blocksOf(text).map((block) => block.text);
const pathOf = ({containers}: Block) =>
  containers.map(({kind, name, place}) => `${name ?? kind}@${place}`).join(' ');

const article = `---
title: "Unlock an account"
sidebar_label: Unlock
keywords: [account, lock]
author: somebody
---

# Unlock an account {#unlock}

First,
read this.

1. Open **Users**.

   ::find-user

   > Not a *guest*,
   > nor a group.

   - [x] Checked

:::warning[Only **once**]

Say it on the telephone.

:::

Under
-----

| Name | Use |
| ---- | --- |
| \`a\`  |     |

\`\`\`powershell title="Run"
Get-Thing
\`\`\`

<div>Box</div>

See[^1].

[^1]: A note.

[link]: https://example.com
`;

test('lists what readers see, in order, with what it stands in', () => {
  const listed = blocksOf(article).map((block) => [block.kind, pathOf(block), block.text]);
  expect(listed).toEqual([
    ['front-matter', '', 'Unlock an account'],
    ['front-matter', '', 'Unlock'],
    ['front-matter', '', 'account'],
    ['front-matter', '', 'lock'],
    ['heading', '', 'Unlock an account'],
    ['paragraph', '', 'First, read this.'],
    ['paragraph', 'ordered@3 list-item@0', 'Open **Users**.'],
    ['directive', 'ordered@3 list-item@0', '::find-user'],
    ['paragraph', 'ordered@3 list-item@0 quote@2', 'Not a *guest*, nor a group.'],
    ['paragraph', 'ordered@3 list-item@0 bullet@3 list-item@0', 'Checked'],
    ['admonition-title', 'warning@4', 'Only **once**'],
    ['paragraph', 'warning@4', 'Say it on the telephone.'],
    ['heading', '', 'Under'],
    ['table-cell', 'table@6 table-row@0', 'Name'],
    ['table-cell', 'table@6 table-row@0', 'Use'],
    ['table-cell', 'table@6 table-row@1', '`a`'],
    ['table-cell', 'table@6 table-row@1', ''],
    ['code', '', 'powershell title="Run"\nGet-Thing'],
    ['html', '', '<div>Box</div>'],
    ['paragraph', '', 'See[^1].'],
    ['paragraph', '1@10', 'A note.'],
  ]);
});

test('gives the key, level, id and place of a block', () => {
  const blocks = blocksOf(article);
  expect(blocks.slice(0, 4).map(({key}) => key)).toEqual([
    'title',
    'sidebar_label',
    'keywords.0',
    'keywords.1',
  ]);
  expect(blocks[0]).toMatchObject({line: 2, column: 8, key: 'title', node: null});
  expect(blocks[4]).toMatchObject({line: 8, column: 3, depth: 1, headingId: 'unlock'});
  expect(blocks[6]).toMatchObject({line: 13, column: 4, depth: null, headingId: null});
  expect(blocks[12]).toMatchObject({depth: 2, headingId: null});
});

test.each([
  ['## A {#b}', 'A', 'b'],
  ['## A `c` {#b-1} ##', 'A `c`', 'b-1'],
  ['## A <!-- #b -->', 'A', 'b'],
  ['## A <!-- b -->', 'A <!-- b -->', null],
  ['## A {b}', 'A {b}', null],
  ['## {#b}', '', 'b'],
  ['##', '', null],
  ['A {#b}\n---', 'A', 'b'],
])('the heading %j says %j and has the id %j', (text, words, headingId) => {
  expect(blocksOf(text)).toMatchObject([{kind: 'heading', text: words, headingId}]);
});

test.each([
  ['a  \nb', 'a\\\nb'],
  ['a\\\nb', 'a\\\nb'],
  ['> a  \n> b\n> c', 'a\\\nb c'],
  ['> > a\\\n> > b\n> lazy', 'a\\\nb lazy'],
  ['- a\n  b', 'a b'],
  ['a\u00A0 b', 'a\u00A0 b'],
  ['a\tb', 'a b'],
  ['a *b  \nc* d', 'a *b\\\nc* d'],
])('%j is normalised to %j', (text, words) => {
  expect(textsOf(text)).toEqual([words]);
});

test('lines of Windows, a byte order mark and no last newline change no words', () => {
  const expected = textsOf(article);
  expect(textsOf(article.replaceAll('\n', '\r\n'))).toEqual(expected);
  expect(textsOf(`\uFEFF${article}`)).toEqual(expected);
  expect(textsOf(article.trimEnd())).toEqual(expected);
});

test('offsets and places of a text with a byte order mark count without it', () => {
  const parsed = parseArticle('\uFEFF---\r\ntitle: A\r\n---\r\n\r\nB c.\r\n');
  const blocks = listBlocks(parsed);
  expect(blocks.map(({start, end}) => parsed.text.slice(start, end))).toEqual(['A', 'B c.']);
  expect(blocks.map(({line, column}) => [line, column])).toEqual([
    [2, 8],
    [5, 1],
  ]);
});

test('front matter that is no YAML has no blocks, and the rest of the article has', () => {
  expect(textsOf('---\ntitle: a: b: c\n---\n\nWords.\n')).toEqual(['Words.']);
});

const word = fc.stringMatching(/^[a-z]{1,8}$/);

test('a paragraph rewrapped, quoted or indented in a list says the same', () => {
  fc.assert(
    fc.property(
      fc.array(word, {minLength: 2, maxLength: 20}),
      fc.array(fc.constantFrom(' ', '\n', '  ', ' \n'), {minLength: 20, maxLength: 20}),
      fc.constantFrom('', '> ', '> > ', '  '),
      (words, gaps, prefix) => {
        const lines = words.map((each, index) => `${each}${gaps[index] ?? ''}`).join('');
        const text = lines
          .trimEnd()
          .split('\n')
          .map((line) => prefix + line.trimStart())
          .join('\n');
        expect(textsOf(text)).toEqual([words.join(' ')]);
      },
    ),
  );
});

test('the blocks of any text stand in order, inside it, on the line that they say', () => {
  const piece = fc.oneof(
    fc.constantFrom('# ', '> ', '1. ', '- ', '```\n', ':::note[x]\n', ':::\n', '| ', '---\n'),
    fc.constantFrom('  \n', '\\\n', '\n', '\r\n', '{#id}', '<!-- ', '-->', '\t', '::a', '[^1]: '),
    word,
    fc.constantFrom('https://a.be', '![', '](', 'a@b.be', '*', '`'),
    fc.string({unit: 'grapheme', maxLength: 4}),
  );
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 40}), (pieces) => {
      const {text, root} = parseArticle(pieces.join(''));
      let last = 0;
      for (const block of listBlocks({text, root})) {
        expect(block.start).toBeGreaterThanOrEqual(last);
        expect(block.end).toBeGreaterThanOrEqual(block.start);
        expect(block.end).toBeLessThanOrEqual(text.length);
        const before = text.slice(0, block.start).split(/\r\n|\n|\r/);
        expect(block.line).toBe(before.length);
        expect(block.column).toBe((before.at(-1)?.length ?? 0) + 1);
        last = block.start;
      }
    }),
    {numRuns: 500},
  );
});

test('code says the same however its lines end', () => {
  const textsOf = (article: string) => listBlocks(parseArticle(article)).map(({text}) => text);
  const article = 'One:\n\n```sh\na\nb\n```\n';
  expect(textsOf(article.replaceAll('\n', '\r\n'))).toEqual(textsOf(article));
});
