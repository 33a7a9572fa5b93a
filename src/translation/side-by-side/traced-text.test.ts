import fc from 'fast-check';

import {TracedText, withoutOverlaps} from './traced-text';

const original = 'Een [One] twee [Two]';
const traced = TracedText.from([
  {text: 'One', origin: 5, segment: 0},
  {text: ' twee ', origin: 9, segment: null},
  {text: 'Two', origin: 16, segment: 1},
]);

test('knows where each character was', () => {
  expect(traced.text).toBe('One twee Two');
  for (let offset = 0; offset < traced.text.length; offset++) {
    if (offset === 3) continue;
    expect(original[traced.originAt(offset)]).toBe(traced.text[offset]);
  }
  expect(traced.listSegments()).toEqual([
    {segment: 0, start: 0, end: 3},
    {segment: 1, start: 9, end: 12},
  ]);
});

test('what is put in knows where, and the rest stays where it was', () => {
  const changed = traced.replace(
    withoutOverlaps([
      {start: 9, end: 9, text: '\\'},
      {start: 0, end: 4, text: ''},
      {start: 1, end: 2, text: 'lost: it shares a character with the one before'},
    ]),
  );
  expect(changed.text).toBe('twee \\Two');
  expect(original[changed.originAt(0)]).toBe('t');
  expect(changed.originAt(5)).toBe(16);
  expect(changed.originAt(6)).toBe(16);
  expect(changed.listSegments()).toEqual([{segment: 1, start: 6, end: 9}]);
});

test('replaces as a text of its own would be, in any order and in steps', () => {
  const edit = fc.record({at: fc.nat(30), length: fc.nat(4), text: fc.constantFrom('', 'x', 'yz')});
  fc.assert(
    fc.property(fc.string({maxLength: 30}), fc.array(edit, {maxLength: 6}), (text, edits) => {
      let plain = text;
      let changed = TracedText.from([
        {text: text.slice(0, 7), origin: 0, segment: null},
        {text: text.slice(7), origin: 7, segment: 0},
      ]);
      for (const {at, length, text: put} of edits) {
        const start = Math.min(at, plain.length);
        const end = Math.min(start + length, plain.length);
        plain = plain.slice(0, start) + put + plain.slice(end);
        changed = changed.replace([{start, end, text: put}]);
      }
      expect(changed.text).toBe(plain);
    }),
  );
});
