import fc from 'fast-check';

import {applyFixes} from './apply-fixes';

test('makes edits by their places in the text that they were thought out for', () => {
  const fixes = [
    {start: 8, end: 8, text: '!'},
    {start: 0, end: 3, text: 'first'},
    {start: 4, end: 4, text: 'or '},
  ];
  expect(applyFixes('one two …', fixes)).toBe('first or two !…');
});

test('of two edits that touch each other only the first is made, and the same one once', () => {
  const fixes = [
    {start: 0, end: 5, text: 'a'},
    {start: 4, end: 8, text: 'b'},
    {start: 9, end: 9, text: 'c'},
    {start: 9, end: 9, text: 'c'},
  ];
  expect(applyFixes('0123456789', fixes)).toBe('a5678c9');
});

test('edits that do not touch can be made in any order', () => {
  const edit = fc.record({
    gap: fc.integer({min: 1, max: 3}),
    length: fc.integer({min: 0, max: 3}),
    text: fc.string({maxLength: 3}),
  });
  fc.assert(
    fc.property(fc.array(edit, {maxLength: 6}), fc.nat(), (edits, seed) => {
      let at = 0;
      let expected = '';
      const fixes = edits.map(({gap, length, text}) => {
        const start = at + gap;
        at = start + length;
        expected += '·'.repeat(gap) + text;
        return {start, end: at, text};
      });
      const text = '·'.repeat(at);
      const turned = fixes.map((_fix, place) => fixes[(place + seed) % fixes.length]!);
      expect(applyFixes(text, turned)).toBe(expected);
    }),
    {numRuns: 200},
  );
});
