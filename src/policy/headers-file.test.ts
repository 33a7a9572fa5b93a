import {smallSite} from './__fixtures__/small-site';
import {formatHeadersFile, parseHeadersFile} from './headers-file';
import {listSiteHeaders} from './site-headers';

test('what is written is read again, no rule lost', () => {
  const headers = listSiteHeaders(smallSite);
  expect(parseHeadersFile(formatHeadersFile(headers))).toEqual([
    headers.everywhere,
    ...headers.pages,
    ...headers.exceptions,
  ]);
});

test('a rule is a path and its indented headers', () => {
  expect(
    formatHeadersFile({
      everywhere: {pattern: '/*', headers: {'X-A': '1', 'X-B': "a; b 'c'"}},
      ordinary: {},
      pages: [{pattern: '/p/*', headers: {'X-C': '2'}}],
      exceptions: [{pattern: '/q/', headers: {'X-C': '3'}}],
    }),
  ).toBe(`# Written by the build of the site.
/*
  X-A: 1
  X-B: a; b 'c'
/p/*
  X-C: 2
/q/
  X-C: 3
`);
});

test('comments and empty lines are left out', () => {
  expect(parseHeadersFile('# all\n\n/*\n  # more\n  X-A: b: c\n')).toEqual([
    {pattern: '/*', headers: {'X-A': 'b: c'}},
  ]);
});

test.each(['  X-A: 1', '/a\n  nonsense', 'no-slash'])('%j names its broken line', (broken) => {
  expect(() => parseHeadersFile(broken)).toThrow(/_headers, line [12]/);
});
