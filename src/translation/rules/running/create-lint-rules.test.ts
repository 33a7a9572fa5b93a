import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {VFile} from 'vfile';

import {parseArticle} from '../../../content/parse-article';
import {createLintRules} from './create-lint-rules';
import {headingId} from '../heading-id';
import {headingLevel} from '../heading-level';
import {numbers} from '../numbers';
import {pairArticles} from './pair-articles';

const source = '## Start {#start}\n\nWait 24 hours.\n';

async function lint(text: string, hasSource = true) {
  const read: string[] = [];
  const rules = createLintRules([headingLevel, headingId, numbers], {
    linkTo: (rule) => `https://runbook.contoso.com/rules#${rule}`,
    readPair: async (file) => {
      read.push(file.path);
      if (!hasSource) return null;
      return pairArticles({
        file: 'article.md',
        source: parseArticle(source),
        target: parseArticle(String(file)),
        ledger: null,
        sourceLocale: 'en',
        locale: 'nl-NL',
        site: {locales: ['en', 'nl-NL'], listAnchors: () => null, termbase: null},
      });
    },
  });
  const file = new VFile({path: 'i18n/article.md', value: text});
  const processor = unified().use(remarkParse).use(Array.from(rules));
  await processor.run(processor.parse(file), file);
  return {messages: file.messages, read};
}

test('a finding is a message with its rule, place, page, and what is expected', async () => {
  const {messages, read} = await lint('### Begin {#begin}\r\n\r\nWacht 42 uur.\r\n');
  expect(messages).toMatchObject([
    {
      ruleId: 'heading-level',
      source: 'l10n',
      url: 'https://runbook.contoso.com/rules#heading-level',
      fatal: false,
      place: {start: {line: 1, column: 1, offset: 0}, end: {line: 1, column: 4, offset: 3}},
      actual: '###',
      expected: ['##'],
    },
    {ruleId: 'heading-id', actual: 'Begin {#begin}', expected: ['Begin {#start}']},
    {ruleId: 'numbers', line: 3, column: 7, actual: '42'},
  ]);
  expect(messages[2]?.expected).toBeUndefined();
  expect(read).toEqual(['i18n/article.md']);
});

test('what is right, and what is no translation, has no message', async () => {
  expect((await lint('## Begin {#start}\n\nWacht 24 uur.\n')).messages).toEqual([]);
  expect((await lint('### Begin\n', false)).messages).toEqual([]);
});
