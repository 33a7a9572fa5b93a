import {headersFor} from './header-rule';

const rules = [
  {pattern: '/*', headers: {'X-A': '1', 'X-B': 'b'}},
  {pattern: '/a.b/', headers: {'X-A': '2'}},
  {pattern: '/folder/*', headers: {'X-C': 'c'}},
];

test('the rules that fit add up, and two values of one header are both sent', () => {
  expect(headersFor(rules, '/a.b/')).toEqual({'X-A': '1, 2', 'X-B': 'b'});
});

test.each([
  ['/folder/', 'c'],
  ['/folder/index.html', 'c'],
  ['/folder', undefined],
  ['/axb/', undefined],
])('%s fits a pattern with a star at its end as that says', (path, value) => {
  expect(headersFor(rules, path)['X-C']).toBe(value);
});

test('signs in a pattern are taken literally', () => {
  expect(headersFor(rules, '/axb/')['X-A']).toBe('1');
});
