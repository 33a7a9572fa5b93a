import fc from 'fast-check';
import {parseDocument} from 'yaml';

import {describeYamlMistake} from './describe-yaml-mistake';

/** What is told, with the text from there to the end of its line. */
function describe(yaml: string): readonly [string, string] {
  const [error] = parseDocument(yaml, {prettyErrors: false}).errors;
  if (!error) throw new Error(`This is YAML: ${yaml}`);
  const {offset, reason} = describeYamlMistake(error, yaml);
  return [yaml.slice(offset).split('\n')[0] ?? '', reason];
}

test.each([
  ['title: "Reset\ndescription: it\'s x\n', '"Reset', /\("\) that opens here is never closed$/u],
  ["title: 'Reset\ndescription: x\n", "'Reset", /\('\) that opens here is never closed$/u],
  ['title: "a"\nkeywords: ["b, c]\n', '"b, c]', /never closed$/u],
  ['title: "a" b\n', 'b', /after the end of the value/u],
  ['title: Reset: a password\n', 'Reset: a password', /has a colon in it/u],
  ['title: x\ntitle: y\n', 'title: y', /twice/u],
  ['title: x\n\tb: c\n', '\tb: c', /tab/u],
  ['title: x\nfoo\nbar: 1\n', 'foo', /no key with a colon/u],
  ['title: @x\n', '@x', /cannot begin with this mark/u],
  ['title: "\\q"\n', '\\q"', /write two/u],
  ['title: [a, b\nx: 1\n', 'x: 1', /bracket is not closed/u],
  ['%x\n', '', /cannot be read/u],
])('%j is told in our words, at the place to mend', (yaml, place, reason) => {
  const [at, told] = describe(yaml);
  expect(told).toMatch(reason);
  expect(at).toBe(place);
});

test('whatever is no YAML, the place is in the text, and no word of the parser is told', () => {
  const anything = fc.string({
    unit: fc.constantFrom(...'a:"\'- \n\t[]{}&*!|>%@`#?\\'),
    maxLength: 20,
  });
  fc.assert(
    fc.property(anything, (text) => {
      const [error] = parseDocument(text, {prettyErrors: false}).errors;
      if (!error) return;
      const {offset, reason} = describeYamlMistake(error, text);
      expect(offset).toBeGreaterThanOrEqual(0);
      expect(offset).toBeLessThanOrEqual(text.length);
      expect(reason).not.toContain(error.message);
    }),
    {seed: 20261123, numRuns: 300},
  );
});
