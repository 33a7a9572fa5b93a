import type {ArticlePair, RuleFinding} from '../rule';

/**
 * A finding about a block of the source that has no translation: told at the block of the translation
 * that it should follow, or at the beginning of the article where there is none.
 *
 * @param index Place of the block in `pair.blocks`.
 */
export function missingAfter({blocks}: ArticlePair, index: number, message: string): RuleFinding {
  for (let place = index - 1; place >= 0; place--) {
    const target = blocks[place]?.target;
    if (target) return {start: target.start, end: target.end, message};
  }
  return {start: 0, end: 0, message};
}
