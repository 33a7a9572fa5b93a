import {refuseNames} from './name-articles';

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
])('of %j, %j are refused', (names, refused) => {
  expect(Array.from(refuseNames(names).keys())).toEqual(refused);
});
