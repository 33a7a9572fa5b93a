import type {Block} from '../../../content/block';
import {listBold, type Bold} from '../parts/list-bold';
import {listTranslated} from '../parts/list-translated';
import type {Mutator} from './mutator';

/**
 * Moves the bold of names, of whole lines and of links to other words, so that there is as much as
 * before: `**Guests**: ask` becomes `Guests: **ask**`.
 */
export const mutateBoldPosition: Mutator = {
  rule: 'bold-position',
  list: (pair) =>
    listTranslated(pair).flatMap(({source, target}) => {
      const {text} = pair.target;
      return listBold(target)
        .filter((bold) => isFixed(pair.source.text, source, text, target, bold))
        .flatMap((bold) => {
          const inside = text.slice(bold.start + 2, bold.end - 2);
          const other = findOtherWord(text, target, bold);
          const isAlone = bold.outerStart === target.start && bold.outerEnd >= target.end - 1;
          const unbolded = {start: bold.start, end: bold.end, text: inside};
          if (isAlone) {
            // The bold moves to a part of what it was on.
            const part = inside.replace(/^(\S+ )([^[\]]+)$/u, '$1**$2**');
            return part === inside ? [] : [{block: target, edits: [{...unbolded, text: part}]}];
          }
          return other ? [{block: target, edits: [unbolded, other]}] : [];
        });
    }),
};

/** Whether the rule says where this bold has to be. */
function isFixed(
  sourceText: string,
  source: Block,
  text: string,
  target: Block,
  {isLink, outerStart, outerEnd, text: words}: Bold,
): boolean {
  if (isLink) return true;
  if (outerStart !== target.start) return false;
  const [first] = listBold(source);
  const isAlone = /^[\p{P}\s]*$/u.test(text.slice(outerEnd, target.end));
  const isAloneInSource =
    first?.outerStart === source.start &&
    /^[\p{P}\s]*$/u.test(sourceText.slice(first.outerEnd, source.end));
  return isAlone ? isAloneInSource : /:$/u.test(words) || /^\s*[:(]/u.test(text.slice(outerEnd));
}

/** The first word after a bold run, on plain words, made bold. */
function findOtherWord(text: string, {end}: Block, bold: Bold) {
  const rest = text.slice(bold.outerEnd, end);
  const word = /(?<=^[:,.;()\s]*\s[\p{L}\s]*)\p{L}{3,}(?=[ .,])/u.exec(rest);
  if (!word) return null;
  const start = bold.outerEnd + word.index;
  return {start, end: start + word[0].length, text: `**${word[0]}**`};
}
