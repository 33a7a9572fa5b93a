import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Puts the words of the source in place of the translation's, where they are a sentence. */
export const mutateUntranslated: Mutator = {
  rule: 'untranslated',
  list: (pair) =>
    mutateBlocks(pair, ({start, end}, source) =>
      ['code', 'html', 'directive'].includes(source.kind) || !isSentence(source.text)
        ? []
        : [{start, end, text: pair.source.text.slice(source.start, source.end)}],
    ),
};

/** Four words in a row outside of pictures, two of them in small letters: no name, and no list of commands. */
function isSentence(text: string): boolean {
  const words = text.replace(/!\[[^\]]*\]\([^)]*\)/gu, '');
  return /(?:^|\s)[A-Z]?[a-z]+ [a-z]{2,} [a-z]{2,} [a-z]+/u.test(words);
}
