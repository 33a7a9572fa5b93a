import fc from 'fast-check';
import type {Nodes} from 'mdast';

import {parseArticle} from '../../content/parse-article';
import type {Piece} from './reading';
import {toPieces, type ResolveLink} from './to-pieces';

const read = (text: string, resolveLink: ResolveLink = (url) => url): readonly Piece[] => {
  const {children} = parseArticle(text).root;
  const definitions = children.filter((node) => node.type === 'definition');
  return toPieces(children[0] as Nodes, definitions, resolveLink);
};

test('words keep the markup that they have', () => {
  expect(read('Select **Users** > *`a`*, ~~not~~ this.\\\nThen')).toEqual([
    'Select ',
    {tag: 'strong', children: ['Users']},
    ' > ',
    {tag: 'em', children: [{tag: 'code', children: ['a']}]},
    ', ',
    {tag: 'del', children: ['not']},
    ' this.',
    {tag: 'br', children: []},
    '\n',
    'Then',
  ]);
});

test('a link leads where it leads on this site, by whatever way it was written', () => {
  const resolve = (url: string) => (url === './b.md' ? '/b/' : null);
  expect(read('[b](./b.md) [c](./c.md) [d][e]\n\n[e]: ./b.md', resolve)).toEqual([
    {tag: 'a', href: '/b/', children: ['b']},
    ' ',
    'c',
    ' ',
    {tag: 'a', href: '/b/', children: ['d']},
  ]);
});

test('an image is its alternative text, and HTML leaves its words', () => {
  expect(read('See ![the flyout](a.png), <b onclick="x()">now</b>.')).toEqual([
    'See ',
    'the flyout',
    ', ',
    'now',
    '.',
  ]);
});

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java%0Ascript:alert(1)',
  'java&#10;script:alert(1)',
  '&#1;javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//host/path',
])('an address that could run something, or leave the site unseen, is no link: %j', (url) => {
  expect(JSON.stringify(read(`[words](<${url}>)`, () => null))).not.toContain('href');
});

test.each(['https://example.com/a', 'mailto:a@example.com'])('%s stays', (url) => {
  expect(read(`[a](${url})`, () => null)).toEqual([{tag: 'a', href: url, children: ['a']}]);
});

test('whatever is written, what comes out is words and the elements that are allowed', () => {
  const allowed = ['a', 'br', 'code', 'del', 'em', 'strong', 'sub', 'sup'];
  const judge = (piece: Piece): void => {
    if (typeof piece === 'string') return;
    expect(allowed).toContain(piece.tag);
    if (piece.href !== undefined) expect(piece.href).toMatch(/^(?:https?:|mailto:|ok)/iu);
    piece.children.forEach(judge);
  };
  const token = fc.constantFrom(
    '[a](javascript:b)',
    '<script>',
    '</script>',
    '<a href="javascript:b">',
    '![a](b)',
    '**',
    '`',
    '[x]',
    '[^1]',
    ' ',
    'word',
    '<https://a.b>',
    ':name[x]{a=b}',
  );
  fc.assert(
    fc.property(fc.array(token, {maxLength: 12}), (tokens) => {
      read(`p ${tokens.join('')}\n\n[x]: javascript:c`, () => 'ok').forEach(judge);
    }),
    {seed: 4, numRuns: 150},
  );
});
