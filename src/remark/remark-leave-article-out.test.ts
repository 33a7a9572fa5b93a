import path from 'node:path';

import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import {unified} from 'unified';

import {readExamples} from '../testing/read-examples';
import {remarkLeaveArticleOut} from './remark-leave-article-out';

const processor = unified()
  .use(remarkParse)
  .use(remarkLeaveArticleOut, {article: 'practise.md'})
  .use(remarkStringify, {bullet: '-'});

describe('the examples in the documentation of remarkLeaveArticleOut', () => {
  const examples = readExamples(path.join(__dirname, 'remark-leave-article-out.ts'));

  it('are all found', () => {
    expect(examples).toHaveLength(2);
  });

  it.each(examples)('hold: $name', ({input, expected}) => {
    expect(String(processor.processSync(input)).trim()).toBe(expected);
  });
});

it('leaves a link to another article of a similar name alone', () => {
  const article = '[Later](./practise.md.md) and [elsewhere](https://example.com/practise.md).\n';
  expect(String(processor.processSync(article))).toBe(article);
});
