import fc from 'fast-check';

import {align, type AlignRules} from './align';

/** Letters are alike in any case; far apart only when they are doubled, as in `aa` and `AA`. */
const rules: AlignRules<string, string> = {
  keyOfFrom: (text) => text,
  keyOfTo: (text) => text,
  likenessNear: (from, to) => (from.toLowerCase() === to.toLowerCase() ? 0.5 : 0),
  likenessFar: (from, to) => (from.length > 1 && from.toLowerCase() === to.toLowerCase() ? 0.5 : 0),
};

const places = (from: string, to: string) => align(from.split(' '), to.split(' '), rules);

test.each([
  ['the same list', 'a b c', 'a b c', [0, 1, 2]],
  ['a new thing', 'a b', 'a x b', [0, null, 1]],
  ['a thing that went', 'a b c', 'a c', [0, 2]],
  ['a move', 'a b c d', 'c d a b', [2, 3, 0, 1]],
  ['a change between neighbours', 'a b c', 'a B c', [0, 1, 2]],
  ['a change at the beginning and the end', 'a b c', 'A b C', [0, 1, 2]],
  ['a change beside a new thing', 'a b c', 'a x B c', [0, null, 1, 2]],
  ['a change in a section that moved', 'a b c d e f', 'd E f a b c', [3, 4, 5, 0, 1, 2]],
  ['a change at the seam of a move', 'a b c d', 'C d a b', [2, 3, 0, 1]],
  ['a move and a change of one thing', 'a bb c d', 'a c BB d', [0, 2, 1, 3]],
  ['a change of the first of two that were the same', 'a a', 'A a', [0, 1]],
  ['a change of the second of two that were the same', 'a a', 'a A', [0, 1]],
  ['one more of the same', 'a x a', 'a a x a', [0, null, 1, 2]],
  ['one less of the same', 'a x a y a', 'a x y a', [0, 1, 3, 4]],
  ['the same beside more that is alike', 'a a', 'A A a', [0, null, 1]],
  ['nothing in common', 'a b', 'x y', [null, null]],
])('%s', (_title, from, to, expected) => {
  expect(places(from, to)).toEqual(expected);
});

test('things without a key are never the same', () => {
  expect(align(['a'], ['a'], {...rules, keyOfTo: () => null, likenessNear: () => 0})).toEqual([
    null,
  ]);
});

const list = fc.array(fc.constantFrom('a', 'A', 'b', 'bb', 'BB', 'c', 'x'), {maxLength: 10});

test('gives no place twice, and none to what is not alike; and misses none of what is the same', () => {
  fc.assert(
    fc.property(list, list, (from, to) => {
      const found = align(from, to, rules);
      const given = found.filter((place) => place !== null);
      expect(new Set(given).size).toBe(given.length);
      found.forEach((place, index) => {
        if (place !== null) expect(from[place]!.toLowerCase()).toBe(to[index]!.toLowerCase());
      });
      for (const thing of new Set(to)) {
        // Whoever is left on both sides would have been the same.
        const leftFrom = from.filter((other, i) => other === thing && !given.includes(i));
        const leftTo = to.filter((other, i) => other === thing && found[i] === null);
        expect(Math.min(leftFrom.length, leftTo.length)).toBe(0);
      }
    }),
    {numRuns: 500},
  );
});
