import fc from 'fast-check';
import {shortenProperty} from './shorten-property';

test('what Entra may keep is taken whole', () => {
  expect(shortenProperty('x'.repeat(256))).toBe('x'.repeat(256));
  expect([shortenProperty(null), shortenProperty(undefined)]).toEqual([null, null]);
});

test('what is longer is cut, and shows that it was', () => {
  expect(shortenProperty('x'.repeat(257))).toBe(`${'x'.repeat(256)}…`);
  expect(shortenProperty('x'.repeat(10 * 2 ** 20))).toBe(`${'x'.repeat(256)}…`);
});

test('no character is cut in two, whatever the text', () => {
  expect(shortenProperty(`x${'\u{1F600}'.repeat(200)}`)).toBe(`x${'\u{1F600}'.repeat(127)}…`);
  fc.assert(
    fc.property(fc.string({unit: 'binary', minLength: 120, maxLength: 300}), (text) => {
      expect(shortenProperty(text)).not.toMatch(/\p{Surrogate}/u);
      expect(shortenProperty(text).length).toBeLessThanOrEqual(257);
    }),
  );
});
