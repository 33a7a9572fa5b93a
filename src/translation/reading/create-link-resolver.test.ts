import {createLinkResolver} from './create-link-resolver';

const resolve = createLinkResolver([
  {file: 'i18n/nl/docs/start.md', name: 'start.md', permalink: '/nl/'},
  {file: 'docs/guide/deep one.md', name: 'guide/deep one.md', permalink: '/nl/guide/deep/'},
]);

test.each([
  ['start.md', './guide/deep%20one.md', '/nl/guide/deep/'],
  ['guide/deep one.md', '../start.md#in-order', '/nl/#in-order'],
  ['guide/deep one.md', '/start.md?a=b', '/nl/?a=b'],
  ['guide/deep one.md', './start.md', null],
  ['start.md', './gone.md', null],
  ['start.md', './%E0%A4%A.md', null],
  ['start.md', '#here', '#here'],
  ['start.md', '/translation-status/', '/translation-status/'],
])('in %s, %s leads to %s', (article, url, address) => {
  expect(resolve(article)(url)).toBe(address);
});
