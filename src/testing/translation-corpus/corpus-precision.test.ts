import {readFileSync} from 'node:fs';
import path from 'node:path';

import {listRules} from '../../translation/rules/list-rules';
import {labelKey, type Label} from './label';
import {listCorpusFindings} from './list-corpus-findings';
import {measurePrecision, sumPrecision, type RulePrecision} from './measure-precision';
import {findCorpus, readCorpus} from './read-corpus';

/** The bar of rules that are on by default, and how many judged findings it takes to say so. */
const leastPrecision = 0.9;
const leastJudged = 200;

/** Findings of each rule that are judged, where there are as many. */
const judgedOfEach = 10;

const labels = JSON.parse(
  readFileSync(path.join(__dirname, '__fixtures__/labels.json'), 'utf8'),
) as readonly Label[];

test('a label is a place and a verdict, once, and no sentence', () => {
  for (const label of labels) {
    expect(Object.keys(label)).toEqual(['file', 'rule', 'line', 'column', 'hash', 'verdict']);
    expect(label.hash).toMatch(/^[0-9a-f]{8}$/);
    expect(['defect', 'fine']).toContain(label.verdict);
  }
  expect(new Set(labels.map(labelKey)).size).toBe(labels.length);
});

const folder = findCorpus(path.join(__dirname, '../../..'), process.env);
const describeCorpus = folder === null ? describe.skip : describe;

describeCorpus(
  folder === null
    ? 'the corpus (skipped: none at ../shared/corpus, and RUNBOOK_CORPUS names none)'
    : 'the corpus',
  () => {
    let measured: readonly RulePrecision[];
    beforeAll(() => {
      const rules = listRules();
      measured = measurePrecision(
        rules,
        listCorpusFindings(readCorpus(folder ?? ''), rules),
        labels,
      ).filter(({isOnByDefault}) => isOnByDefault);
    }, 120_000);

    test(`at least ${leastJudged} findings of rules that are on are judged`, () => {
      expect(sumPrecision(measured).judged).toBeGreaterThanOrEqual(leastJudged);
    });

    test('of each of these rules some are judged', () => {
      const unjudged = measured.filter(
        ({findings, judged}) => judged < Math.min(findings, judgedOfEach),
      );
      expect(unjudged).toEqual([]);
    });

    test('nine in ten of them are right, of each rule and of all together', () => {
      const {judged, right} = sumPrecision(measured);
      expect(right / judged).toBeGreaterThanOrEqual(leastPrecision);
      const below = measured.filter((rule) => rule.right < rule.judged * leastPrecision);
      expect(below).toEqual([]);
    });
  },
);
