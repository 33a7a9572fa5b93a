import fc from 'fast-check';
import {encodeForUrl, encodeQuery, resolveGraphUrl} from './graph-url';

const endpoint = 'https://graph.microsoft.com';

test('a path stands below the version, with its query encoded', () => {
  const $search = `"displayName:R&D #1's + 50%"`;
  const url = resolveGraphUrl(endpoint, '/users', {$search, $top: '25'});
  expect(url).toBe(
    "https://graph.microsoft.com/v1.0/users?$search=%22displayName%3AR%26D%20%231's%20%2B%2050%25%22&$top=25",
  );
});

test('a path may hold a colon without being a link', () => {
  expect(resolveGraphUrl(endpoint, '/users/a:b')).toBe(`${endpoint}/v1.0/users/a:b`);
});

test('every query value arrives as it was written', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^\$?[a-zA-Z]{1,9}$/), fc.string({unit: 'grapheme'})),
      (query) => {
        const url = new URL(`https://graph.microsoft.com/v1.0/users${encodeQuery(query)}`);
        expect(Object.fromEntries(url.searchParams)).toEqual({...query});
        expect(url.hash).toBe('');
      },
    ),
  );
});

test('half an emoji is replaced instead of failing', () => {
  expect(encodeForUrl('\ud83d')).toBe('%EF%BF%BD');
  expect(encodeForUrl('\ud83d\ude00')).toBe('%F0%9F%98%80');
});

test('a link that Graph handed out is kept to the letter', () => {
  const link = 'https://graph.microsoft.com/v1.0/users?$skiptoken=a%2Bb&$skiptoken=c&$select=id';
  expect(resolveGraphUrl(endpoint, link)).toBe(link);
});

test.each([
  'https://evil.example/v1.0/users',
  'https://graph.microsoft.com.evil.example/v1.0/users',
  'https://graph.microsoft.com:8443/v1.0/users',
  'https://user:secret@graph.microsoft.com/v1.0/users',
  'https://user@graph.microsoft.com/v1.0/users',
  'https://:secret@graph.microsoft.com/v1.0/users',
  'blob:https://graph.microsoft.com/6ea91a8d',
  'http://graph.microsoft.com/v1.0/users',
  '//evil.example/v1.0/users',
  '\\\\evil.example\\v1.0',
  'javascript:alert(1)',
  'https:',
])('a link to anywhere else is refused: %s', (link) => {
  expect(resolveGraphUrl(endpoint, link)).toBeNull();
});

test.each(['..', '../me', '/users/..', '/users/../me', '/users/%2e%2E/me', '/users/./x'])(
  'a path that climbs is refused: %s',
  (path) => {
    expect(resolveGraphUrl(endpoint, path)).toBeNull();
  },
);

test('whatever the id, the request stays below /users', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({unit: 'grapheme'}), fc.constantFrom('.', '..', '../me')),
      (id) => {
        const url = resolveGraphUrl(endpoint, `/users/${encodeForUrl(id)}`);
        if (url === null) return;
        expect(new URL(url).href.startsWith('https://graph.microsoft.com/v1.0/users/')).toBe(true);
      },
    ),
  );
});
