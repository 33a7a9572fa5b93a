import {listWords} from '../parts/list-words';
import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Dutch words for numbers, each with the English one. */
const words: Readonly<Record<string, string>> = {
  ...{twee: 'two', drie: 'three', vier: 'four', vijf: 'five', zes: 'six', zeven: 'seven'},
  ...{acht: 'eight', tien: 'ten', twaalf: 'twelve', tweemaal: 'twice'},
};

/**
 * Changes each number that is written in digits, takes it away, and adds one; and exchanges one that is a
 * word in both languages for another word.
 */
export const mutateNumbers: Mutator = {
  rule: 'numbers',
  list: (pair) =>
    mutateBlocks(pair, (target, source) => {
      if (source.kind === 'code' || source.kind === 'html') return [];
      return listWords(target, pair.target.text).flatMap((piece) => [
        ...Array.from(piece.text.matchAll(/\d+(?:\.\d{3})*/gu)).flatMap(({0: number, index}) => {
          const start = piece.start + index;
          const end = start + number.length;
          return [
            {start: end, end, text: '7'},
            {start, end, text: 'veel'},
            {start, end: start, text: '98765 of '},
          ];
        }),
        ...Array.from(piece.text.matchAll(/\p{L}+/gu))
          .filter(({0: word}) => isOnlyWord(word, source.text, target.text))
          .map(({0: word, index}) => ({
            start: piece.start + index,
            end: piece.start + index + word.length,
            text: 'negen',
          })),
      ]);
    }),
};

/** Whether a word says a number that the source says in one word too, and neither of them again. */
function isOnlyWord(word: string, source: string, target: string): boolean {
  const english = words[word.toLowerCase()];
  if (english === undefined) return false;
  const countIn = (text: string, each: string) =>
    text.match(new RegExp(`(?<!\\p{L})${each}(?!\\p{L})`, 'giu'))?.length ?? 0;
  return countIn(source, english) === 1 && countIn(target, word) === 1 && !/nine|9/iu.test(source);
}
