import {sumPrecision, type RulePrecision} from './measure-precision';

/** What is told beside the table. */
export interface PrecisionFacts {
  /** ISO 8601. */
  readonly day: string;
  readonly articles: number;
  /** Those of them that people translated, not a machine. */
  readonly byPeople: number;
  readonly blocks: number;
}

/** The report on the rules, as Markdown. */
export function formatPrecision(
  rules: readonly RulePrecision[],
  {day, articles, byPeople, blocks}: PrecisionFacts,
): string {
  const isOn = rules.filter(({isOnByDefault}) => isOnByDefault);
  const all = sumPrecision(isOn);
  const found = rules
    .filter(({findings}) => findings > 0)
    .sort((a, b) => b.findings - a.findings || (a.rule < b.rule ? -1 : 1));
  const silent = rules.filter(({findings}) => findings === 0);
  return [
    '# Results of `npm run corpus`',
    '',
    `${day}. Made by the command; do not edit. ${articles} articles of the corpus, ${blocks} paragraphs, imported in memory; the rules of \`src/translation/rules\` looked at all of them.`,
    '',
    `${byPeople} of the articles were translated by people. Rules were sharpened on the others as well as on these, so other articles may have somewhat more that is not right; what is found in translations by people is told apart, for these have few of the defects of a machine.`,
    '',
    `**${all.findings} findings of the rules that are on by default, ${all.judged} of them judged by hand, ${all.right} right: ${formatShare(all)}.**`,
    '',
    '| Rule | On | Findings | Articles | By people | Judged | Right | Precision |',
    '|---|---|--:|--:|--:|--:|--:|--:|',
    ...found.map(
      (rule) =>
        `| ${[rule.rule, rule.isOnByDefault ? 'yes' : 'no', rule.findings, rule.files, rule.byPeople, rule.judged, rule.right, formatShare(rule)].join(' | ')} |`,
    ),
    '',
    `Rules that found nothing, so that nothing is known of their precision here: ${silent.map(({rule}) => rule).join(', ')}. The corpus was imported side by side, so most of what structural rules compare came from one text for both languages; the termbase is of another product, so the rules on labels have none here.`,
    '',
    '## What was judged, and how to do it again',
    '',
    '- A finding is right where a translator who reads source and translation would mend that place, for the reason that the rule gives. Each was read with its source; verdicts are in `__fixtures__/labels.json` with the place and no sentence.',
    '- Right is also a double space, although no reader sees it; a number that only the title of the translation has; and text in a third language that was left as it is.',
    '- `npm run corpus` counts again and writes this file. It needs the corpus at `../shared/corpus` or where `RUNBOOK_CORPUS` says.',
    '- `npm run corpus -- --sample 10` shows ten findings of each rule that nobody has judged yet, drawn by `--seed`; `--rule` shows those of one. Judge them, and add their lines to `labels.json`.',
    '- The test beside this file fails where a rule that is on by default is right in fewer than nine in ten, or where fewer than 200 judged findings are left. A label whose finding is no longer made is not counted.',
    '',
  ].join('\n');
}

function formatShare({judged, right}: {readonly judged: number; readonly right: number}): string {
  return judged === 0 ? '–' : (right / judged).toFixed(3);
}
