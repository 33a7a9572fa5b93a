import {listTranslated} from './list-translated';
import {listWords} from './list-words';
import type {ArticlePair, RuleFinding} from '../rule';

/** Finds what a pattern matches in the words of the source, and what is nowhere in its translation. */
export function findMissing(
  pair: ArticlePair,
  pattern: RegExp,
  describe: (name: string) => string,
): readonly RuleFinding[] {
  return listTranslated(pair).flatMap(({source, target: {start, end}}) => {
    const wanted = listWords(source, pair.source.text).flatMap(
      ({text}) => text.match(pattern) ?? [],
    );
    if (wanted.length === 0) return [];
    const there = pair.target.text.slice(start, end);
    return Array.from(new Set(wanted))
      .filter((name) => !hasName(there, name))
      .map((name) => ({start, end, message: describe(name)}));
  });
}

/** Whether a name stands in a text as a whole; what is joined to it with a hyphen does not count. */
function hasName(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const isWhole =
      !/[\p{L}\p{N}_]$/u.test(text.slice(0, at)) &&
      !/^[\p{L}\p{N}_]/u.test(text.slice(at + name.length));
    if (isWhole) return true;
  }
  return false;
}
