import {headersFor, parseHeaderRules} from './header-rules';

const text = `
# every page
/*
  X-Content-Type-Options: nosniff
  Content-Security-Policy: default-src 'self'; img-src 'self' data:

/*/live-frame/*
  Content-Security-Policy: sandbox allow-scripts
`;

test('a page gets the headers of each rule that matches, the later one winning', () => {
  const rules = parseHeaderRules(text);
  expect(headersFor(rules, '/docs/')).toEqual(
    new Map([
      ['X-Content-Type-Options', 'nosniff'],
      ['Content-Security-Policy', "default-src 'self'; img-src 'self' data:"],
    ]),
  );
  expect(headersFor(rules, '/nl-NL/live-frame/').get('Content-Security-Policy')).toBe(
    'sandbox allow-scripts',
  );
});

test('signs in a path are taken literally', () => {
  const rules = parseHeaderRules('/a.b\n  X-A: 1');
  expect(headersFor(rules, '/a.b').size).toBe(1);
  expect(headersFor(rules, '/axb').size).toBe(0);
});

test.each(['  X-A: 1', '/a\n  nonsense', 'no-slash'])('%j names its broken line', (broken) => {
  expect(() => parseHeaderRules(broken)).toThrow(/_headers, line [12]/);
});
