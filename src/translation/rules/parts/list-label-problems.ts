import type {Block} from '../../../content/block';
import type {Article} from '../../../content/parse-article';
import {matchLabels, type BoldWords, type LabelProblem} from '../../terms/match-labels';
import {listBold, type Bold} from './list-bold';
import {listTranslated} from './list-translated';
import type {ArticlePair} from '../rule';

/** Something wrong with a label of a step, and where. */
export interface PlacedLabelProblem {
  readonly problem: LabelProblem;
  /** The words of the step in the translation. */
  readonly block: Block;
  /** The label there; null where there is none in its place. */
  readonly bold: Bold | null;
}

/**
 * Lists what is wrong with the labels of the steps: the bold words in the numbered lists of the source,
 * and in their translation. Nothing where no label is known in the language of the translation.
 */
export function listLabelProblems(pair: ArticlePair): readonly PlacedLabelProblem[] {
  const {
    locale,
    site: {termbase},
  } = pair;
  if (!termbase?.hasLocale(locale)) return [];
  return listTranslated(pair).flatMap(({source, target}) => {
    if (!isInStep(source)) return [];
    const bold = listBold(target);
    return matchLabels(
      listBold(source).map((each) => readWords(pair.source, source, each)),
      bold.map((each) => readWords(pair.target, target, each)),
      termbase,
      locale,
    ).map((problem) => ({
      problem,
      block: target,
      bold: problem.target === null ? null : (bold[problem.target] ?? null),
    }));
  });
}

/** Whether a block stands in a numbered list, however deep. */
export function isInStep({containers}: Block): boolean {
  return containers.some(({kind, name}) => kind === 'list' && name === 'ordered');
}

function readWords({text}: Article, block: Block, {text: words, ...place}: Bold): BoldWords {
  const isFirst = place.outerStart === block.start;
  const after = text.slice(place.outerEnd, block.end).trimStart();
  return {text: words, isLead: isFirst && /^(?:$|[:：])/u.test(after)};
}
