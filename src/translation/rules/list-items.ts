import type {List} from 'mdast';
import type {Position} from 'unist';

import {hasFallenOut} from './parts/has-fallen-out';
import {listTranslated} from './parts/list-translated';
import {pairLists, type ListPair} from './parts/pair-lists';
import type {ArticlePair, Rule, RuleFinding} from './rule';

/**
 * A list has as many items as in the source, is numbered where that is, and begins at the same number:
 * a step that went missing is one that nobody carries out.
 *
 * @example
 *   {"name": "the same list, with another mark"}
 *
 *   ```markdown source
 *   1. Open it.
 *   1. Close it.
 *
 *   - One
 *   - Two
 *   ```
 *
 *   ```markdown target
 *   1. Open het.
 *   2. Sluit het.
 *
 *   * Een
 *   * Twee
 *   ```
 *
 * @example
 *   {"name": "two steps in one"}
 *
 *   ```markdown source
 *   1. Open it.
 *   1. Close it.
 *   1. Go home.
 *   ```
 *
 *   ```markdown target
 *   1. Open het. Sluit het.
 *   1. Ga naar huis.
 *   ```
 *
 *   ```text findings
 *   1:1-1:24: This list has 2 items, and 3 in the source: see which one went missing or came.
 *   ```
 *
 * @example
 *   {"name": "steps that are no steps"}
 *
 *   ```markdown source
 *   3. Open it.
 *   ```
 *
 *   ```markdown target
 *   - Open het.
 *   ```
 *
 *   ```text findings
 *   1:1-1:12: This list has bullets, and is numbered in the source: the order matters.
 *   ```
 *
 * @example
 *   {"name": "another first number"}
 *
 *   ```markdown source
 *   3. Open it.
 *   ```
 *
 *   ```markdown target
 *   1. Open het.
 *   ```
 *
 *   ```text findings
 *   1:1-1:13: This list begins at 1, and at 3 in the source: texts that name a step would name another one.
 *   ```
 *
 * @example
 *   {"name": "a list that became a paragraph, and the other way round"}
 *
 *   ```markdown source
 *   - Open it.
 *
 *   ## After that
 *
 *   Close it.
 *   ```
 *
 *   ```markdown target
 *   Open het.
 *
 *   ## Daarna
 *
 *   - Sluit het.
 *   ```
 *
 *   ```text findings
 *   1:1-1:10: This is an item of a list in the source, and stands in none here.
 *   5:1-5:13: The source has no such list here.
 *   ```
 *
 * @example
 *   {"name": "an action that is no longer indented, which is the finding of another rule"}
 *
 *   ```markdown source
 *   1. Find.
 *
 *      ::find-user
 *
 *   1. Confirm.
 *   ```
 *
 *   ```markdown target
 *   1. Zoek.
 *
 *   : :find-user
 *
 *   1. Bevestig.
 *   ```
 */
export const listItems: Rule = {
  id: 'list-items',
  isOnByDefault: true,
  find(pair) {
    const {pairs, added} = pairLists(pair);
    const torn = listTorn(pair, pairs);
    const pieces = torn.flatMap(({blocks}) => blocks.map(({target}) => target.start));
    const isPiece = ({position}: List) => pieces.some((start) => holds(position, start));
    return [
      ...pairs.flatMap((lists) => {
        const {
          source,
          target,
          blocks: [first],
        } = lists;
        if (torn.includes(lists)) return [];
        if (target) return compareLists(pair, source, target);
        const message = 'This is an item of a list in the source, and stands in none here.';
        return first ? [{start: first.target.start, end: first.target.end, message}] : [];
      }),
      ...added
        .filter((list) => !isPiece(list))
        .map((list) => findingAt(pair, list, 'The source has no such list here.')),
    ];
  },
};

/** Lists that an action between their items tears apart: the rule on directives tells what to do. */
function listTorn(pair: ArticlePair, pairs: readonly ListPair[]): readonly ListPair[] {
  const fallen = listTranslated(pair).flatMap(({source, target}) =>
    hasFallenOut(source, target) ? [source.start] : [],
  );
  return pairs.filter(({source}) => fallen.some((start) => holds(source.position, start)));
}

function holds(position: Position | undefined, offset: number): boolean {
  const {start, end} = position ?? {};
  return (start?.offset ?? 0) <= offset && offset < (end?.offset ?? 0);
}

function compareLists(pair: ArticlePair, source: List, target: List): readonly RuleFinding[] {
  const messages: string[] = [];
  if (source.ordered !== target.ordered) {
    messages.push(
      source.ordered === true
        ? 'This list has bullets, and is numbered in the source: the order matters.'
        : 'This list is numbered, and has bullets in the source: it is no order of steps.',
    );
  } else if (source.start !== target.start) {
    messages.push(
      `This list begins at ${target.start}, and at ${source.start} in the source: texts that name a step would name another one.`,
    );
  }
  const [wanted, found] = [source.children.length, target.children.length];
  if (wanted !== found) {
    messages.push(
      `This list has ${count(found)}, and ${wanted} in the source: see which one went missing or came.`,
    );
  }
  return messages.map((message) => findingAt(pair, target, message));
}

const count = (items: number) => `${items} ${items === 1 ? 'item' : 'items'}`;

/** The first line of the list stands for all of it. */
function findingAt({target: {text}}: ArticlePair, list: List, message: string): RuleFinding {
  const start = list.position?.start.offset ?? 0;
  const length = /^[^\r\n]*/u.exec(text.slice(start))?.[0].length ?? 0;
  return {start, end: start + length, message};
}
