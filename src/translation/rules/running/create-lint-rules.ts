import type {Root} from 'mdast';
import type {Plugin} from 'unified';
import {lintRule} from 'unified-lint-rule';
import type {VFile} from 'vfile';

import {applyFixes} from './apply-fixes';
import type {ArticlePair, Rule, RuleFinding} from '../rule';

/** Where rules find what they compare: the file that remark reads, with its source. */
export interface LintSettings {
  /**
   * Pairs a translation with its source.
   *
   * @returns Null of a file that is no translation, or has no source.
   */
  readonly readPair: (file: VFile) => Promise<ArticlePair | null>;
  /** Address of the page that explains a rule. */
  readonly linkTo: (rule: string) => string;
}

/**
 * Makes a remark-lint rule of each of ours, so that an editor with the remark extension shows the same
 * findings while somebody types. What can be put right without judgement is in `expected` of a message.
 */
export function createLintRules(
  rules: readonly Rule[],
  {readPair, linkTo}: LintSettings,
): readonly Plugin<[], Root>[] {
  const pairs = new WeakMap<VFile, Promise<ArticlePair | null>>();
  const pairOf = (file: VFile) => {
    const pair = pairs.get(file) ?? readPair(file);
    pairs.set(file, pair);
    return pair;
  };
  return rules.map((rule) =>
    lintRule<Root>({origin: `l10n:${rule.id}`, url: linkTo(rule.id)}, async (_tree, file) => {
      const pair = await pairOf(file);
      if (pair) for (const finding of rule.find(pair)) report(file, pair, finding);
    }),
  );
}

function report(file: VFile, {target: {text}}: ArticlePair, finding: RuleFinding): void {
  const {start, end, fixes = []} = finding;
  const message = file.message(finding.message, {
    place: {start: pointAt(text, start), end: pointAt(text, end)},
  });
  message.actual = text.slice(start, end);
  if (fixes.length > 0 && fixes.every((fix) => fix.start >= start && fix.end <= end)) {
    const moved = fixes.map((fix) => ({...fix, start: fix.start - start, end: fix.end - start}));
    message.expected = [applyFixes(message.actual, moved)];
  }
}

/** As editors count, from 1: `Article.text` is without a byte order mark, and so is what they show. */
function pointAt(text: string, offset: number) {
  const before = text.slice(0, offset).split(/\r\n|\n|\r/u);
  return {line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset};
}
