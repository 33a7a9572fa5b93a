import fc from 'fast-check';
import {parseFilter} from './parse-filter';

test.each([
  ["displayName eq 'O''Brien'", false],
  ["startswith(displayName,'a') and accountEnabled eq true", false],
  ["startsWith(displayName, 'a') OR userType eq 'Guest'", false],
  ["userType in ('Guest', 'Member')", false],
  ["userType ne 'Guest'", true],
  ["endswith(mail,'@practice.example')", true],
  ['not (accountEnabled eq true)', true],
  ['onPremisesSyncEnabled eq null', true],
])('%s is read; advanced: %s', (filter, isAdvanced) => {
  expect(parseFilter(filter)).toMatchObject({ok: true, value: {isAdvanced}});
});

test('and binds closer than or, parentheses closest', () => {
  const a = "displayName eq 'a'";
  const b = "displayName eq 'b'";
  const kindOf = (filter: string) => {
    const parsed = parseFilter(filter);
    return parsed.ok ? parsed.value.query.kind : null;
  };
  expect(kindOf(`${a} or ${b} and ${a}`)).toBe('or');
  expect(kindOf(`(${a} or ${b}) and ${a}`)).toBe('and');
});

test('any text between quotes comes back as it was, quotes doubled', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const parsed = parseFilter(`displayName eq '${text.replaceAll("'", "''")}'`);
      expect(parsed).toMatchObject({ok: true, value: {query: {text}}});
    }),
  );
});

test.each([
  '',
  'displayName',
  "displayName eq 'a' and",
  "displayName eq 'a' displayName eq 'b'",
  "(displayName eq 'a'",
  "startswith(displayName 'a')",
  'startswith(displayName,true)',
  "displayName lt 'a'",
  "displayName eq 'a",
  'accountEnabled eq 5',
  "accountEnabled eq 'true'",
])('%j is refused', (filter) => {
  expect(parseFilter(filter).ok).toBe(false);
});

test('no text makes the parser throw', () => {
  const piece = fc.constantFrom('(', ')', ',', "'", ' ', 'eq', 'and', 'not', 'mail', 'in', 'null');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((all) => all.join(' ')),
      ),
      (filter) => {
        expect(typeof parseFilter(filter).ok).toBe('boolean');
      },
    ),
  );
});
