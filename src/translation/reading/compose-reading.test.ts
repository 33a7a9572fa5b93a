import {listBlocks} from '../../content/list-blocks';
import {parseArticle} from '../../content/parse-article';
import type {Ledger} from '../ledger/ledger';
import {matchArticle} from '../ledger/match-article';
import {recordSegments} from '../ledger/record-segments';
import {composeReading} from './compose-reading';
import type {Piece, Reading, ReadingRow} from './reading';

const english = `---
title: Reset it
description: How to reset it.
---

# Reset it {#reset}

1. Select **Users**.

   ::find-user

1. Wait 24 hours. [More](./more.md)

:::note

Never by email.

:::

| A | B |
| --- | --- |
| one | two |

\`\`\`sh
run
\`\`\`

See [the start](#reset).
`;
const dutch = `---
title: Opnieuw instellen
description: Hoe u het opnieuw instelt.
---

# Opnieuw instellen {#reset}

1. Selecteer **Gebruikers**.

   ::find-user

1. Wacht 24 uur. [Meer](./more.md)

:::note

Nooit per e-mail.

:::

| A | B |
| --- | --- |
| een | twee |

\`\`\`sh
run
\`\`\`

Zie [het begin](#reset).
`;

const sides = (source: string, target: string | null) => ({
  source: parseArticle(source),
  target: target === null ? null : parseArticle(target),
});

function record(source: string, target: string, made: 'human' | 'machine' = 'human'): Ledger {
  const recorded = recordSegments(null, match(null, source, target), made);
  if (!recorded.ok) throw new Error('The two sides do not line up');
  return recorded.value.ledger;
}

function match(ledger: Ledger | null, source: string, target: string | null) {
  const both = sides(source, target);
  return matchArticle(
    ledger,
    {source: listBlocks(both.source), target: both.target ? listBlocks(both.target) : []},
    'en',
  );
}

function compose(source: string, target: string | null, ledger: Ledger | null): Reading {
  return composeReading(
    {segments: match(ledger, source, target), ...sides(source, target)},
    'en',
    (url) => url.replace('./more.md', '/nl/more/'),
  );
}

const wordsOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : wordsOf(piece.children))).join('');

const told = (rows: readonly ReadingRow[]) =>
  rows.map((row) =>
    row.kind === 'step'
      ? `::${row.name} ${row.place}`
      : row.pairs.map(({source, target}) =>
          [source, target].map((block) => block && wordsOf(block.content)),
        ),
  );

const ledger = record(english, dutch);

test('an article and its source stand beside each other, block by block in the order of the source', () => {
  expect(told(compose(english, dutch, ledger).rows)).toEqual([
    [['Reset it', 'Opnieuw instellen']],
    [['Select Users.', 'Selecteer Gebruikers.']],
    '::find-user 0',
    [['Wait 24 hours. More', 'Wacht 24 uur. Meer']],
    [['Never by email.', 'Nooit per e-mail.']],
    [
      ['A', 'A'],
      ['B', 'B'],
    ],
    [
      ['one', 'een'],
      ['two', 'twee'],
    ],
    [['run', 'run']],
    [['See the start.', 'Zie het begin.']],
  ]);
});

test('each block tells what it is and where it stands', () => {
  const targets = compose(english, dutch, ledger).rows.flatMap((row) =>
    row.kind === 'text' ? row.pairs.map(({target}) => target) : [],
  );
  expect(targets[0]).toMatchObject({form: 'heading', depth: 1, anchor: 'reset', marker: null});
  expect(targets[1]).toMatchObject({form: 'text', marker: '1.', indent: 1, admonition: null});
  expect(targets[2]).toMatchObject({
    marker: '2.',
    content: ['Wacht 24 uur. ', {tag: 'a', href: '/nl/more/', children: ['Meer']}],
  });
  expect(targets[3]).toMatchObject({isSetOff: true, indent: 0, admonition: 'note'});
  expect(targets[8]).toMatchObject({form: 'code', content: ['run']});
});

test('a translation that is right has nothing to tell', () => {
  expect(compose(english, dutch, ledger)).toMatchObject({
    isTranslated: true,
    changes: [],
    unreviewed: 'none',
  });
});

test('what changed in the source is told in its words, without markup', () => {
  const {changes, rows} = compose(english.replace('24 hours. [', '48 hours. ['), dutch, ledger);
  expect(changes).toEqual([
    [
      {change: 'same', text: 'Wait '},
      {change: 'removed', text: '24'},
      {change: 'added', text: '48'},
      {change: 'same', text: ' hours. More'},
    ],
  ]);
  expect(rows[3]).toMatchObject({pairs: [{state: 'stale'}]});
});

test('of a change of markup alone, the markup is told', () => {
  const {changes} = compose(english.replace('(#reset)', '(#elsewhere)'), dutch, ledger);
  expect(changes).toHaveLength(1);
  expect(JSON.stringify(changes)).toContain('elsewhere');
});

test('of a long paragraph, the words around a change are told', () => {
  const filler = 'The quick brown fox jumps over the lazy dog again and again. ';
  const before = english.replace('Never by', `${filler}Never by email. ${filler}Not by`);
  const long = record(before, dutch);
  const {changes} = compose(before.replace('Never by', 'Never ever by'), dutch, long);
  expect(changes[0]?.map(({text}) => text).join('')).toMatch(/^… .*Never .*ever.*… $/u);
  expect(changes[0]?.map(({text}) => text).join('').length).toBeLessThan(120);
});

test('a paragraph that is new in the source is told, and has an empty side', () => {
  const {changes, rows} = compose(`${english}\nAnd **then** rest.\n`, dutch, ledger);
  expect(changes).toEqual([[{change: 'added', text: 'And then rest.'}]]);
  expect(told(rows).at(-1)).toEqual([['And then rest.', null]]);
});

test('a paragraph that the source has no more is told, and still stands there', () => {
  const {changes, rows} = compose(english.replace('See [the start](#reset).\n', ''), dutch, ledger);
  expect(changes).toEqual([[{change: 'removed', text: 'See the start.'}]]);
  expect(told(rows)).toContainEqual([[null, 'Zie het begin.']]);
});

test.each([
  ['machine', (text: Ledger) => text, 'all'],
  [
    'machine',
    ({segments}: Ledger) => ({
      segments: segments.map((entry, index) =>
        index === 3 ? {...entry, made: 'reviewed' as const} : entry,
      ),
    }),
    'some',
  ],
] as const)('a translation by a %s is told until it was read', (made, change, unreviewed) => {
  expect(compose(english, dutch, change(record(english, dutch, made)))).toMatchObject({unreviewed});
});

test('an article without a translation has nothing to show but that', () => {
  expect(compose(english, null, null)).toEqual({
    isTranslated: false,
    rows: [],
    changes: [],
    unreviewed: 'none',
  });
});

test('the title stands there where the article has no other heading', () => {
  const bare = (title: string, words: string) => `---\ntitle: ${title}\n---\n\n${words}\n`;
  const {rows} = compose(bare('Start', 'Begin.'), bare('Begin', 'Begin maar.'), null);
  expect(told(rows)).toEqual([[['Start', 'Begin']], [['Begin.', 'Begin maar.']]]);
});
