import type {ArticlePair, Rule, RuleFinding} from '../rule';

/** A finding, with the rule that it is of. */
export interface Problem extends RuleFinding {
  readonly rule: string;
}

/** Looks at a translation with several rules. In the order of the text. */
export function findProblems(pair: ArticlePair, rules: readonly Rule[]): readonly Problem[] {
  return rules
    .flatMap((rule) => rule.find(pair).map((finding) => ({...finding, rule: rule.id})))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
