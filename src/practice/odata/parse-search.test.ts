import fc from 'fast-check';
import {parseSearch} from './parse-search';

const quote = (text: string) => text.replace(/["\\]/g, '\\$&');

test('any text in a clause comes back as it was, quotes and backslashes escaped', () => {
  fc.assert(
    fc.property(
      fc.string({minLength: 1}).filter((text) => text.trim() === text),
      (text) => {
        expect(parseSearch(`"mail:${quote(text)}"`)).toMatchObject({ok: true, value: {text}});
      },
    ),
  );
});

test('the words of a display name are looked for one by one, in any order', () => {
  expect(parseSearch('"displayName:Özlem van den"')).toEqual({
    ok: true,
    value: {
      kind: 'and',
      parts: ['ozlem', 'van', 'den'].map((text) => ({kind: 'word', text})),
    },
  });
});

test('AND binds closer than OR, parentheses closest', () => {
  const kindOf = (search: string) => {
    const parsed = parseSearch(search);
    return parsed.ok ? parsed.value.kind : null;
  };
  expect(kindOf('"mail:a" OR "mail:b" AND "mail:c"')).toBe('or');
  expect(kindOf('("mail:a" OR "mail:b") AND "mail:c"')).toBe('and');
});

test('a text without letter or digit finds nobody', () => {
  expect(parseSearch('"displayName:&#"')).toEqual({
    ok: true,
    value: {kind: 'not', part: {kind: 'everyone'}},
  });
});

test.each([
  '',
  'anna',
  '"anna"',
  '"displayName:"',
  '"shoeSize:40"',
  '"mail:a" or "mail:b"',
  '"mail:a" OR',
  '("mail:a"',
  '"mail:a',
])('%j is refused', (search) => {
  expect(parseSearch(search)).toMatchObject({ok: false, problem: {code: 'Request_BadRequest'}});
});

test('no text makes the parser throw', () => {
  const piece = fc.constantFrom('(', ')', '"', ' ', '\\', 'AND', 'OR', '"mail:a"', 'x');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((all) => all.join('')),
      ),
      (search) => {
        expect(typeof parseSearch(search).ok).toBe('boolean');
      },
    ),
  );
});
