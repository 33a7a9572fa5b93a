import fc from 'fast-check';

import {findJsonMistake} from './find-json-mistake';

test.each([
  ['{\n  "a": 1\n  "b": 2\n}\n', {line: 3, column: 3, reason: 'comma expected'}],
  ['{\n  "a": 1,\n}\n', {line: 3, column: 1, reason: 'property name expected'}],
  ['{\n  "a": "x\n}\n', {line: 2, column: 8, reason: 'unexpected end of string'}],
  ['{\n  // why\n  "a": 1}', {line: 2, column: 3, reason: 'invalid comment token'}],
  ["{'a': 1}", {line: 1, column: 2, reason: 'invalid symbol'}],
  ['{"a": {"b": 1}', {line: 1, column: 15, reason: 'close brace expected'}],
  ['{} {}', {line: 1, column: 4, reason: 'end of file expected'}],
  ['', {line: 1, column: 1, reason: 'value expected'}],
])('%j', (text, mistake) => {
  expect(findJsonMistake(text)).toEqual(mistake);
});

test('agrees with the parser of the language on what is JSON', () => {
  const isJson = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const text = fc.oneof(
    fc.json(),
    fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', '\n', '\u0001'))
      .map(
        ([json, at, put]) =>
          json.slice(0, at % json.length) + put + json.slice((at % json.length) + 1),
      ),
  );
  fc.assert(
    fc.property(text, (tried) => {
      expect(findJsonMistake(tried) === null).toBe(isJson(tried));
    }),
  );
});
