import path from 'node:path';

import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import {unified} from 'unified';

import {readExamples} from '../testing/read-examples';
import {remarkLinkFromRoot} from './remark-link-from-root';

const processor = unified()
  .use(remarkParse)
  .use(remarkLinkFromRoot('/docs/site'))
  .use(remarkStringify);

const process = (value: string, file = '/docs/site/docs/guide/start.md') =>
  String(processor.processSync({value, path: file})).trim();

describe('the examples in the documentation of remarkLinkFromRoot', () => {
  const examples = readExamples(path.join(__dirname, 'remark-link-from-root.ts'));

  it('are all found', () => {
    expect(examples).toHaveLength(2);
  });

  it.each(examples)('hold: $name', ({input, expected}) => {
    expect(process(input)).toBe(expected);
  });
});

it.each([
  '/docs/site/i18n/nl-NL/docusaurus-plugin-content-docs/current/guide/start.md',
  '/docs/site/docs/guide/start.md',
])('counts from the folder of the articles in %s', (file) => {
  expect(process('[a](./b.md)', file)).toBe('[a](/guide/b.md)');
});

it('counts from the outermost folder', () => {
  expect(process('[a](./b.md)', '/docs/site/docs/guide/docs/start.md')).toBe(
    '[a](/guide/docs/b.md)',
  );
});

it('leaves a file alone that is no article', () => {
  expect(process('[a](./b.md)', '/docs/site/src/pages/start.md')).toBe('[a](./b.md)');
});
