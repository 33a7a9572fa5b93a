import type {Mutator} from './mutator';

/** Puts each heading on the next level, or the one before where there is no next. */
export const mutateHeadingLevel: Mutator = {
  rule: 'heading-level',
  list: ({blocks}) =>
    blocks.flatMap(({target}) => {
      if (target?.depth == null) return [];
      const start = target.node?.position?.start.offset ?? target.start;
      return [
        {
          block: target,
          edits: [
            target.depth < 6 ? {start, end: start, text: '#'} : {start, end: start + 1, text: ''},
          ],
        },
      ];
    }),
};
