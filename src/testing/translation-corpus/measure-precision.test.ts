import fc from 'fast-check';

import type {Rule} from '../../translation/rules/rule';
import type {Label} from './label';
import type {CorpusFinding} from './list-corpus-findings';
import {measurePrecision, sumPrecision} from './measure-precision';
import {sampleFindings} from './sample-findings';

const rule = (id: string, isOnByDefault = true): Rule => ({id, isOnByDefault, find: () => []});

const finding = (ruleId: string, hash: string, file = 'a.md'): CorpusFinding => ({
  ...{rule: ruleId, hash, file, line: 1, column: 1},
  ...{made: file === 'b.md' ? 'human' : 'machine', message: '', source: '', target: ''},
});

const label = (found: CorpusFinding, verdict: Label['verdict']): Label => {
  const {rule: ruleId, file, line, column, hash} = found;
  return {rule: ruleId, file, line, column, hash, verdict};
};

test('counts what was judged right, by rule', () => {
  const findings = [finding('one', 'a'), finding('one', 'b'), finding('one', 'c', 'b.md')];
  const labels = [label(findings[0]!, 'defect'), label(findings[1]!, 'fine')];
  expect(measurePrecision([rule('one'), rule('two', false)], findings, labels)).toEqual([
    {rule: 'one', isOnByDefault: true, findings: 3, files: 2, byPeople: 1, judged: 2, right: 1},
    {rule: 'two', isOnByDefault: false, findings: 0, files: 0, byPeople: 0, judged: 0, right: 0},
  ]);
});

test('a label of another rule, file or place, or of a finding that is gone, does not count', () => {
  const found = finding('one', 'a');
  const others = [finding('two', 'a'), finding('one', 'a', 'b.md'), finding('one', 'b')];
  const measured = measurePrecision(
    [rule('one')],
    [found],
    others.map((other) => label(other, 'defect')),
  );
  expect(measured.map(({judged}) => judged)).toEqual([0]);
});

test('several rules together are the sum of all', () => {
  const findings = [finding('one', 'a'), finding('two', 'b'), finding('two', 'c')];
  const labels = [label(findings[0]!, 'defect'), label(findings[1]!, 'fine')];
  expect(sumPrecision(measurePrecision([rule('one'), rule('two')], findings, labels))).toEqual({
    findings: 3,
    judged: 2,
    right: 1,
  });
});

describe('a sample', () => {
  const findings = fc
    .uniqueArray(fc.tuple(fc.constantFrom('one', 'two', 'three'), fc.nat(500)), {
      selector: String,
      maxLength: 40,
    })
    .map((all) => all.map(([id, number]) => finding(id, String(number))));
  const check = (property: fc.IProperty<[CorpusFinding[], number, string]>) =>
    fc.assert(property, {seed: 7, numRuns: 60});

  test('has so many of each rule as there are, and none twice', () => {
    check(
      fc.property(findings, fc.integer({min: 1, max: 9}), fc.string(), (all, perRule, seed) => {
        const sample = sampleFindings(all, {perRule, seed});
        for (const id of ['one', 'two', 'three']) {
          const there = all.filter((found) => found.rule === id).length;
          expect(sample.filter((found) => found.rule === id)).toHaveLength(
            Math.min(there, perRule),
          );
        }
        expect(new Set(sample).size).toBe(sample.length);
      }),
    );
  });

  test('stays the same in another order, and but for one where a finding is gone', () => {
    check(
      fc.property(findings, fc.integer({min: 1, max: 9}), fc.string(), (all, perRule, seed) => {
        const sample = sampleFindings(all, {perRule, seed});
        expect(sampleFindings([...all].reverse(), {perRule, seed})).toEqual(sample);
        const [gone, ...others] = all;
        const again = sampleFindings(others, {perRule, seed});
        expect(again.filter((found) => !sample.includes(found)).length).toBeLessThanOrEqual(1);
        expect(sample.filter((found) => found !== gone && !again.includes(found))).toEqual([]);
      }),
    );
  });

  test('of another seed is another one', () => {
    const all = Array.from({length: 100}, (_, index) => finding('one', String(index)));
    const draw = (seed: string) => sampleFindings(all, {perRule: 10, seed});
    expect(draw('1')).not.toEqual(draw('2'));
  });
});
