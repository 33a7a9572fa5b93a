import {listLists} from './list-lists';
import type {Mutant, Mutator} from './mutator';

/**
 * Takes each item of each list away and joins it to the one before, gives each list another first number,
 * and makes bullets of its numbers or the other way round.
 */
export const mutateListItems: Mutator = {
  rule: 'list-items',
  list: ({target: {text, root}}) =>
    listLists(root).flatMap(({children, ordered}) => {
      const starts = children.map(({position}) => position?.start.offset ?? 0);
      const marks = starts.map((start) => /^(?:\d+[.)]|[-*+])/u.exec(text.slice(start))?.[0] ?? '');
      const replaceMarks = (mark: (place: number) => string) =>
        starts.map((start, place) => {
          const old = marks[place] ?? '';
          return {start, end: start + old.length, text: mark(place).padEnd(old.length)};
        });
      const items: Mutant[] = children.flatMap(({position}, place) => {
        const start = position?.start.offset ?? 0;
        const end = position?.end.offset ?? start;
        const width = (marks[place] ?? '').length;
        const joined = {start, end: start + width, text: ' '.repeat(width)};
        return [
          {block: null, edits: [{start, end, text: ''}]},
          ...(place === 0 ? [] : [{block: null, edits: [joined]}]),
        ];
      });
      const kinds =
        ordered === true
          ? [replaceMarks(() => '-'), replaceMarks((place) => `${place + 5}.`)]
          : [replaceMarks((place) => `${place + 1}.`)];
      return [...items, ...kinds.map((edits) => ({block: null, edits}))];
    }),
};
