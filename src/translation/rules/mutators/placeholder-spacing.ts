import {listUnspaced} from '../parts/list-unspaced';
import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Puts a space after the first and before the last mark of each name that has none. */
export const mutatePlaceholderSpacing: Mutator = {
  rule: 'placeholder-spacing',
  list: (pair) =>
    mutateBlocks(pair, (target, source) => {
      const text = pair.target.text.slice(target.start, target.end);
      return listUnspaced(source, pair.source.text).flatMap((name) => {
        // Of two in one paragraph, the other one would still be right.
        if (text.split(name).length !== 2) return [];
        const start = target.start + text.indexOf(name);
        const spaced = [
          name.replace(/(?<=.)[^\p{L}\p{N}\s](?=[\p{L}\p{N}])/u, '$& '),
          name.replace(/(?<=[\p{L}\p{N}])(?=[^\p{L}\p{N}\s\\][\p{L}\p{N}]+$)/u, ' '),
        ];
        return spaced
          .filter((damaged) => damaged !== name)
          .map((damaged) => ({start, end: start + name.length, text: damaged}));
      });
    }),
};
