import type {Mutator} from './mutator';

/** Takes the words of each block away, and puts a paragraph before each that stands in no other thing. */
export const mutateMissingText: Mutator = {
  rule: 'missing-text',
  list: ({blocks, target: {text}}) =>
    blocks.flatMap(({source, target}) => {
      if (!source || !target || !['paragraph', 'heading'].includes(target.kind)) return [];
      const lineStart = text.lastIndexOf('\n', target.start) + 1;
      const isTop = target.containers.length === 0;
      const added = {start: lineStart, end: lineStart, text: 'Iets heel anders.\n\n'};
      // The marks of a heading go with its words, those of a list stay and make an empty item.
      const start = isTop ? lineStart : target.start;
      const lineEnd = target.kind === 'heading' ? text.indexOf('\n', target.end) : target.end;
      return [
        {block: null, edits: [{start, end: lineEnd, text: ''}]},
        ...(isTop ? [{block: null, edits: [added]}] : []),
      ];
    }),
};
