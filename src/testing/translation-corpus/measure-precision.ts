import type {Rule} from '../../translation/rules/rule';
import {labelKey, type Label} from './label';
import type {CorpusFinding} from './list-corpus-findings';

/** How often a rule is right. */
export interface RulePrecision {
  readonly rule: string;
  readonly isOnByDefault: boolean;
  readonly findings: number;
  /** Articles that have at least one of them. */
  readonly files: number;
  /** Findings in translations that people made, not a machine. */
  readonly byPeople: number;
  /** Findings that somebody judged. */
  readonly judged: number;
  /** Those of them that a translator would mend. */
  readonly right: number;
}

/** Counts the labels that are of findings that there still are; those of others say nothing any more. */
export function measurePrecision(
  rules: readonly Rule[],
  findings: readonly CorpusFinding[],
  labels: readonly Label[],
): readonly RulePrecision[] {
  const verdicts = new Map(labels.map((label) => [labelKey(label), label.verdict]));
  return rules.map(({id, isOnByDefault}) => {
    const own = findings.filter(({rule}) => rule === id);
    const judged = own.flatMap((finding) => verdicts.get(labelKey(finding)) ?? []);
    return {
      rule: id,
      isOnByDefault,
      findings: own.length,
      files: new Set(own.map(({file}) => file)).size,
      byPeople: own.filter(({made}) => made !== 'machine').length,
      judged: judged.length,
      right: judged.filter((verdict) => verdict === 'defect').length,
    };
  });
}

/** The sum of several rules, for the share that all of them are right in. */
export function sumPrecision(rules: readonly RulePrecision[]) {
  const sum = (of: (rule: RulePrecision) => number) =>
    rules.reduce((total, rule) => total + of(rule), 0);
  return {
    findings: sum(({findings}) => findings),
    judged: sum(({judged}) => judged),
    right: sum(({right}) => right),
  };
}
