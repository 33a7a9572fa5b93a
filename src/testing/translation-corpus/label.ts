import type {CorpusFinding} from './list-corpus-findings';

/** What somebody who read source and translation says of a finding. */
export interface Label extends Pick<CorpusFinding, 'file' | 'rule' | 'line' | 'column' | 'hash'> {
  /** Whether a translator would mend it. */
  readonly verdict: 'defect' | 'fine';
}

/** What a finding and its label have in common. */
export function labelKey({file, rule, hash}: Pick<Label, 'file' | 'rule' | 'hash'>): string {
  return `${rule} ${hash} ${file}`;
}
