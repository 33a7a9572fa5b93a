import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';

import {directiveToMarkdown} from 'mdast-util-directive';
import {mdxJsxToMarkdown} from 'mdast-util-mdx-jsx';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import {unified} from 'unified';
import {VFileMessage} from 'vfile-message';

import {readExamples} from '../testing/read-examples';
import {remarkRunbookSteps} from './remark-runbook-steps';

const processor = unified()
  .use(remarkParse)
  .use(remarkDirective)
  .use(remarkRunbookSteps, {actions: ['find-user', 'confirm-user', 'reset-password']})
  .use(remarkStringify, {bullet: '-'});
processor.data('toMarkdownExtensions', [mdxJsxToMarkdown(), directiveToMarkdown()]);

/** What the build makes of an article, or why it refuses it. */
function build(article: string): {kind: 'output' | 'error'; text: string} {
  try {
    return {kind: 'output', text: String(processor.processSync(article)).trim()};
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    return {kind: 'error', text: error.reason};
  }
}

describe('the examples in the documentation of remarkRunbookSteps', () => {
  const examples = readExamples(path.join(__dirname, 'remark-runbook-steps.ts'));

  it('are all found', () => {
    expect(examples.map(({name}) => name)).toEqual([
      'steps',
      'live code goes behind the step',
      'ordinary lists and prose stay',
      'a mangled action fails',
    ]);
  });

  it.each(examples)('hold: $name', ({input, kind, expected}) => {
    expect(build(input)).toEqual({kind, text: expected});
  });
});

describe('fixtures', () => {
  const folder = path.join(__dirname, '__fixtures__', 'steps');
  const cases = readdirSync(folder);

  it.each(cases)('%s', (name) => {
    const {kind, text} = build(readFileSync(path.join(folder, name, 'input.md'), 'utf8'));
    const file = path.join(folder, name, kind === 'output' ? 'output.mdx' : 'error.txt');
    expect(kind).toBe(name.startsWith('error-') ? 'error' : 'output');
    if (process.env['UPDATE']) writeFileSync(file, `${text}\n`);
    expect(existsSync(file)).toBe(true);
    expect(`${text}\n`).toBe(readFileSync(file, 'utf8'));
  });
});

it('gives the build nothing to show but what an author can use', () => {
  // As Docusaurus shows a failure: the message, then its JSON or else its stack.
  const details = (error: Error) =>
    JSON.stringify(error) === '{}' ? error.stack : JSON.stringify(error);
  let shown: string | undefined;
  try {
    processor.processSync('1. Select.\n\n   : :find-user\n');
  } catch (error) {
    shown = details(error as Error);
  }
  expect(shown).toBe('README.md says under "Translate" what such a line is.');
});
