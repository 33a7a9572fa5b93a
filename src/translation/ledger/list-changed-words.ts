import {diffWords, diffWordsWithSpace} from 'diff';

/** A run of words of one text, or of both. */
export interface ChangedWords {
  readonly change: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * Lists which words were taken out of a text and which were put in, in the order of the text.
 * White space counts only where nothing else changed, as with a no-break space.
 *
 * @param locale Language of both texts, for what a word is.
 * @returns
 *   Runs whose `same` and `removed` have the words of the earlier text, and whose `same` and `added` are
 *   the later one.
 */
export function listChangedWords(
  before: string,
  after: string,
  locale: string,
): readonly ChangedWords[] {
  const intlSegmenter = new Intl.Segmenter(locale, {granularity: 'word'});
  const ofWords = diffWords(before, after, {intlSegmenter});
  const isSpaceOnly = before !== after && ofWords.every(({added, removed}) => !added && !removed);
  const changes = isSpaceOnly ? diffWordsWithSpace(before, after) : ofWords;
  return changes.map(({value, added, removed}) => ({
    change: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
