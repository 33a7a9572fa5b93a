import {parseArticle, type Article} from '../../../content/parse-article';
import {applyFixes} from './apply-fixes';
import {findProblems, type Problem} from './find-problems';
import type {ArticlePair, Rule} from '../rule';

/** What came of mending a translation. */
export interface FixedArticle {
  readonly text: string;
  /** What is left, with its places in `text`. */
  readonly problems: readonly Problem[];
  /** How many findings were put right. */
  readonly fixed: number;
}

/** Edits that touch each other are made one after another, in so many rounds at most. */
const mostRounds = 10;

/**
 * Makes the edits that rules offer, until none has any left.
 *
 * @param pairWith Pairs the source with another text of the translation.
 */
export function fixArticle(
  pair: ArticlePair,
  rules: readonly Rule[],
  pairWith: (target: Article) => ArticlePair,
): FixedArticle {
  let {text} = pair.target;
  let problems = findProblems(pair, rules);
  const before = problems.length;
  for (let round = 0; round < mostRounds; round++) {
    const next = applyFixes(
      text,
      problems.flatMap(({fixes = []}) => fixes),
    );
    if (next === text) break;
    const found = findProblems(pairWith(parseArticle(next)), rules);
    // An edit that makes things worse is none that is right without anybody's judgement.
    if (found.length >= problems.length) break;
    text = next;
    problems = found;
  }
  return {text, problems, fixed: before - problems.length};
}
