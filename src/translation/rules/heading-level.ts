import type {Rule} from './rule';

/**
 * A heading of the translation is on the level of its source: readers of a screen reader go from level to
 * level, and the table of contents is made of them.
 *
 * @example
 *   {"name": "the same level"}
 *
 *   ```markdown source
 *   ## Start
 *   ```
 *
 *   ```markdown target
 *   ## Beginnen
 *   ```
 *
 * @example
 *   {"name": "a level too deep"}
 *
 *   ```markdown source
 *   ## Start
 *
 *   Open it.
 *   ```
 *
 *   ```markdown target
 *   ### Beginnen
 *
 *   Open het.
 *   ```
 *
 *   ```text findings
 *   1:1-1:4: This heading is on level 3, and on level 2 in the source: give it 2 `#`.
 *   ```
 *
 *   ```markdown fixed
 *   ## Beginnen
 *
 *   Open het.
 *   ```
 */
export const headingLevel: Rule = {
  id: 'heading-level',
  isOnByDefault: true,
  find: ({blocks, target: {text}}) =>
    blocks.flatMap(({source, target}) => {
      if (source?.depth == null || target?.depth == null || source.depth === target.depth)
        return [];
      const start = target.node?.position?.start.offset ?? target.start;
      const marks = /^#+/u.exec(text.slice(start, target.start))?.[0].length ?? 0;
      return [
        {
          start,
          end: start + marks,
          message: `This heading is on level ${target.depth}, and on level ${source.depth} in the source: give it ${source.depth} \`#\`.`,
          ...(marks > 0
            ? {fixes: [{start, end: start + marks, text: '#'.repeat(source.depth)}]}
            : {}),
        },
      ];
    }),
};
