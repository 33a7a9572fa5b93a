import {readableCode, readableRequestId, readableWords} from './readable-words';

const token = `eyJ0eXAiOiJKV1Qi.${'a1-_'.repeat(40)}.${'b'.repeat(43)}`;

test.each([
  ['Insufficient privileges to complete the operation.', 'as it is'],
  ['  two\n lines ', 'two lines'],
  // As EasyPIM#37 shows it.
  [
    '{"errorCode":"PermissionScopeNotGranted","message":"Authorization failed due to missing permission scope X.Read.","instanceAnnotations":[]}',
    'Authorization failed due to missing permission scope X.Read.',
  ],
  ['{"ErrorCode":"Forbidden","Message":"{\\"Message\\":\\"Deep down\\"}"}', 'Deep down'],
  ['  {"message":"Not today"} ', 'Not today'],
  // JSON as some services write it into a text: behind a byte order mark.
  ['\uFEFF{"message":"Not today"}', 'Not today'],
  ['It failed: {"code":"x"}', 'It failed:'],
  ['It failed: { "code":"x"}', 'It failed:'],
  [`Bearer ${token} is no good`, 'Bearer … is no good'],
  ['a < b and b > a', 'a < b and b > a'],
])('%j', (words, expected) => {
  expect(readableWords(words)).toBe(expected === 'as it is' ? words : expected);
});

test.each([
  '',
  '   ',
  undefined,
  null,
  5,
  {},
  '<html><body>Bad gateway</body></html>',
  'Our <b>bold</b> words',
  '{"a":1}',
  '["a"]',
  '{"message":{"message":"no text"}}',
  '{"broken',
  '<!-- x -->',
])('leaves out %p', (words) => {
  expect(readableWords(words)).toBeNull();
});

test('does not look for ever into messages inside messages', () => {
  let words = 'the core';
  for (let depth = 0; depth < 3; depth += 1) words = JSON.stringify({message: words});
  expect(readableWords(words)).toBe('the core');
  expect(readableWords(JSON.stringify({message: words}))).toBeNull();
});

test('cuts what nobody reads', () => {
  expect(readableWords('word '.repeat(1_000))).toHaveLength(501);
  expect(readableWords('long '.repeat(1_000))).toMatch(/^(long )+…$/);
  const longest = `${'word '.repeat(99)}words`;
  expect(readableWords(longest)).toBe(longest);
});

test.each([
  ['Request_BadRequest', true],
  ['-1, Microsoft.SharePoint.Client.X', true],
  ['<b>', false],
  ['{"a":1}', false],
  ['x'.repeat(100), true],
  ['x'.repeat(101), false],
  ['two  spaces', false],
  [' space', false],
  ['', false],
  [7, false],
])('a code: %p is %p', (code, isCode) => {
  expect(readableCode(code)).toBe(isCode ? code : null);
});

test.each([
  ['6c2c1a8e-0c43-4f0b-9f3e-1d3b0a6a3b11', true],
  [token, false],
  ['<i>', false],
  [null, false],
])('a request id: %p is %p', (id, isId) => {
  expect(readableRequestId(id)).toBe(isId ? id : null);
});

test.each(['<a', 'x y ', '{"a":', 'x'])('megabytes of %j take no time', (text) => {
  const startedAt = performance.now();
  readableWords(`long ${text.repeat(2 ** 20)}`);
  expect(performance.now() - startedAt).toBeLessThan(500);
});
