import {refuseNames, toAddress} from './name-articles';

test.each([
  [['a.md', 'b.md', 'c/a.md', "can't open.md", 'A-b.md'], []],
  [['a.md', 'A.md'], ['A.md']],
  [['01-a.md', 'a.md'], ['a.md']],
  [['2021-02-a.md', 'a.md'], []],
  [
    ['a.md', 'a/index.md', 'a/README.md', 'a/a.md'],
    ['a/index.md', 'a/README.md', 'a/a.md'],
  ],
  [
    ['_a.md', '_b/c.md', 'd_e.md', '.uk-boxes.md', 'f.g.md'],
    ['_a.md', '_b/c.md', '.uk-boxes.md'],
  ],
  [
    [
      'what?.md',
      'c#.md',
      'a!b.md',
      'a\\b.md',
      '100%.md',
      'end .md',
      'x /y.md',
      "a'b &c.md",
      '%20.md',
    ],
    ['what?.md', 'c#.md', 'a!b.md', 'a\\b.md', '100%.md', 'end .md', 'x /y.md'],
  ],
])('of %j, %j are refused', (names, refused) => {
  expect(Array.from(refuseNames(names).keys())).toEqual(refused);
});

test('an address that another article of the site has is taken', () => {
  const others = new Map([
    ['', 'overview.md'],
    ['b', '01-b.mdx'],
  ]);
  const refused = refuseNames(['a.md', 'b.md', 'README.md'], others);
  expect(Array.from(refused, ([name, {message}]) => [name, message])).toEqual([
    ['b.md', 'Its page would have the address or the id of 01-b.mdx.'],
    ['README.md', 'Its page would have the address or the id of overview.md.'],
  ]);
});

test.each([
  ['Start.MD', 'start'],
  ['a/02-b.mdx', 'a/b'],
  ['01-a/README.md', 'a'],
])('the page of %s stands at %j', (name, address) => {
  expect(toAddress(name)).toBe(address);
});
