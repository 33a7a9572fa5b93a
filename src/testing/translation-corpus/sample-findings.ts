import {hashText} from '../../translation/ledger/hash-text';
import type {CorpusFinding} from './list-corpus-findings';

/**
 * Draws findings of each rule. The same seed draws the same ones, and a finding that comes or goes changes
 * nothing about which of the others are drawn first.
 */
export function sampleFindings(
  findings: readonly CorpusFinding[],
  {perRule, seed}: {readonly perRule: number; readonly seed: string},
): readonly CorpusFinding[] {
  const rules = Array.from(new Set(findings.map(({rule}) => rule))).sort();
  return rules.flatMap((rule) =>
    findings
      .filter((finding) => finding.rule === rule)
      .map((finding) => ({finding, lot: hashText(`${seed} ${finding.file} ${finding.hash}`)}))
      .sort((a, b) => (a.lot < b.lot ? -1 : 1))
      .slice(0, perRule)
      .map(({finding}) => finding),
  );
}
