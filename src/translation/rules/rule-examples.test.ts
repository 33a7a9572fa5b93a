import path from 'node:path';

import {parseArticle} from '../../content/parse-article';
import {readRuleExamples, type RuleExample} from '../../testing/read-rule-examples';
import {placeAt} from '../place-at';
import {parseTermbase} from '../terms/parse-termbase';
import {createTermbase, type Termbase} from '../terms/termbase';
import {applyFixes} from './running/apply-fixes';
import {listRules} from './list-rules';
import {pairArticles} from './running/pair-articles';
import type {Rule} from './rule';

const pairOf = ({source, locale, pages, terms}: RuleExample, target: string) =>
  pairArticles({
    file: 'article.md',
    source: parseArticle(source),
    target: parseArticle(target),
    ledger: null,
    sourceLocale: 'en',
    locale,
    site: {
      locales: ['en', locale],
      listAnchors: (file) => (pages[file] ? new Set(pages[file]) : null),
      termbase: terms === null ? null : readTerms(terms),
    },
  });

function readTerms(text: string): Termbase {
  const parsed = parseTermbase(text);
  if (!parsed.ok) throw new Error(parsed.problem.reason);
  return createTermbase(parsed.value.terms);
}

function runRule(rule: Rule, example: RuleExample, target: string) {
  const describePlace = (offset: number) => {
    const {line, column} = placeAt(target, offset);
    return `${line}:${column}`;
  };
  const findings = Array.from(rule.find(pairOf(example, target))).sort((a, b) => a.start - b.start);
  return {
    told: findings.map(
      ({start, end, message}) => `${describePlace(start)}-${describePlace(end)}: ${message}`,
    ),
    fixed: applyFixes(
      target,
      findings.flatMap(({fixes = []}) => fixes),
    ),
  };
}

describe.each(listRules().map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const examples = readRuleExamples(path.join(__dirname, `${id}.ts`));

  test('has an example that is kept, and one that is not', () => {
    const kinds = examples.map(({findings}) => findings.length > 0);
    expect([kinds.includes(false), kinds.includes(true)]).toEqual([true, true]);
    for (const {name, source, target} of examples) {
      expect([name !== '', source !== '', target !== '']).toEqual([true, true, true]);
    }
  });

  test.each(examples.map((example) => [example.name, example] as const))('%s', (_name, example) => {
    const {told, fixed} = runRule(rule, example, example.target);
    expect(told).toEqual(example.findings);
    expect(fixed).toBe(example.fixed ?? example.target);
    if (example.fixed === null) return;
    const again = runRule(rule, example, example.fixed);
    expect(again.told.length).toBeLessThan(told.length);
    expect(again.fixed).toBe(example.fixed);
  });
});

test('each rule has an id of its own', () => {
  const ids = listRules().map(({id}) => id);
  expect(Array.from(new Set(ids))).toEqual(ids);
});
