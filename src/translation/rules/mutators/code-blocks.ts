import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Changes the language of each block of code, a character of it, and takes it away. */
export const mutateCodeBlocks: Mutator = {
  rule: 'code-blocks',
  list: (pair) => {
    const changed = mutateBlocks(pair, ({kind, start, end, node}) => {
      if (kind !== 'code' || node?.type !== 'code') return [];
      const written = pair.target.text.slice(start, end);
      const letter =
        start + written.indexOf('\n') + written.slice(written.indexOf('\n')).search(/\p{L}/u);
      return [
        {start: start + 3, end: start + 3 + (node.lang?.length ?? 0), text: 'anders'},
        {start: letter, end: letter + 1, text: 'ø'},
      ];
    });
    const gone = pair.blocks.flatMap(({source, target}) =>
      source && target?.kind === 'code'
        ? [{block: null, edits: [{start: target.start, end: target.end, text: ''}]}]
        : [],
    );
    return [...changed, ...gone];
  },
};
