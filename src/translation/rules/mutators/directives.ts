import type {Mutator} from './mutator';

/**
 * Translates each action's name, gives it a setting, damages its colons and its indent, takes it away, and
 * puts it before its words.
 */
export const mutateDirectives: Mutator = {
  rule: 'directives',
  list: ({blocks, target: {text}}) =>
    blocks.flatMap(({source, target}, index) => {
      if (!source || target?.kind !== 'directive') return [];
      const {start, end} = target;
      const previous = blocks[index - 1]?.target;
      const gone = {start, end, text: ''};
      const isMovable = previous && previous.kind === 'paragraph';
      return [
        {block: target, edits: [{start: start + 2, end: start + 3, text: 'vertaald-'}]},
        {block: target, edits: [{start: end, end, text: text[end - 1] === '}' ? '' : '{other=1}'}]},
        {block: target, edits: [{start: start + 1, end: start + 1, text: ' '}]},
        {block: target, edits: [{start, end: start + 2, text: '：：'}]},
        {block: null, edits: [gone]},
        ...(source.containers.length > 0
          ? [{block: null, edits: [{start: start - target.column + 1, end: start, text: ''}]}]
          : []),
        ...(isMovable
          ? [
              {
                block: null,
                edits: [
                  gone,
                  {
                    start: previous.start,
                    end: previous.start,
                    text: `${text.slice(start, end)}\n\n${' '.repeat(previous.column - 1)}`,
                  },
                ],
              },
            ]
          : []),
      ].filter(({edits}) => edits.some((edit) => edit.text !== '' || edit.end > edit.start));
    }),
};
