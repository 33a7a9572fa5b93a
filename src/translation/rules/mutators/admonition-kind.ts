import type {ContainerDirective} from 'mdast-util-directive';
import type {Nodes} from 'mdast';

import type {Mutator} from './mutator';

/** Makes another kind of each admonition, gives it settings, and takes its marks away. */
export const mutateAdmonitionKind: Mutator = {
  rule: 'admonition-kind',
  list: ({target: {text, root}}) =>
    listAdmonitions(root).flatMap(({name, position}) => {
      const start = position?.start.offset ?? 0;
      const end = position?.end.offset ?? start;
      const nameStart = text.indexOf(name, start);
      const nameEnd = nameStart + name.length;
      const lineEnd = text.indexOf('\n', start);
      const lastLine = text.lastIndexOf('\n', end - 1) + 1;
      return [
        {block: null, edits: [{start: nameStart, end: nameEnd, text: 'caution'}]},
        {block: null, edits: [{start: nameEnd, end: lineEnd, text: '{.other}'}]},
        {
          block: null,
          edits: [
            {start, end: lineEnd, text: ''},
            {start: lastLine, end, text: ''},
          ],
        },
      ];
    }),
};

function listAdmonitions(node: Nodes): readonly ContainerDirective[] {
  const deeper = 'children' in node ? node.children.flatMap(listAdmonitions) : [];
  return node.type === 'containerDirective' ? [node, ...deeper] : deeper;
}
