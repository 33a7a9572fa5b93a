import {mutateBlocks} from './edit-block';
import type {Mutator} from './mutator';

/** Takes away the id of each heading that the source gives one, or translates it. */
export const mutateHeadingId: Mutator = {
  rule: 'heading-id',
  list: (pair) =>
    mutateBlocks(pair, ({headingId, end}, source) => {
      if (headingId === null || source.headingId === null) return [];
      const written = /^\s*(?:\{#[^}]*\}|<!--[^]*?-->)/u.exec(pair.target.text.slice(end));
      const place = {start: end, end: end + (written?.[0].length ?? 0)};
      return [
        {...place, text: ''},
        {...place, text: ` {#${headingId}-vertaald}`},
      ];
    }),
};
