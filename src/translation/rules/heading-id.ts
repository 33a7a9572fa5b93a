import {listTranslated} from './parts/list-translated';
import type {Rule} from './rule';

/**
 * A heading has the id of its source, so that a link to it works in every language. Where the source
 * has none of its own, the translation may have any: it would otherwise be made of translated words.
 *
 * @example
 *   {"name": "the same id"}
 *
 *   ```markdown source
 *   ## Start {#start}
 *   ```
 *
 *   ```markdown target
 *   ## Beginnen <!-- #start -->
 *   ```
 *
 * @example
 *   {"name": "an id where the source has none"}
 *
 *   ```markdown source
 *   ## Start
 *   ```
 *
 *   ```markdown target
 *   ## Beginnen {#start}
 *   ```
 *
 * @example
 *   {"name": "a translated id and a forgotten one"}
 *
 *   ```markdown source
 *   ## Start {#start}
 *
 *   ## End {#end}
 *   ```
 *
 *   ```markdown target
 *   ## Beginnen {#begin}
 *
 *   ## Einde
 *   ```
 *
 *   ```text findings
 *   1:4-1:21: This heading has the id `begin`, and the source's has `start`: links from other pages look for that.
 *   3:4-3:9: This heading has no id, and the source's has `end`: links from other pages look for that.
 *   ```
 *
 *   ```markdown fixed
 *   ## Beginnen {#start}
 *
 *   ## Einde {#end}
 *   ```
 */
export const headingId: Rule = {
  id: 'heading-id',
  isOnByDefault: true,
  find: (pair) =>
    listTranslated(pair).flatMap(({source, target}) => {
      const id = source.headingId;
      if (target.kind !== 'heading' || id === null || id === target.headingId) return [];
      const rest = pair.target.text.slice(target.end);
      const written = /^[ \t]*(?:\{#[^}]*\}|<!--[^]*?-->)/u.exec(rest)?.[0] ?? '';
      const start = target.end;
      const end = start + (target.headingId === null ? 0 : written.length);
      const own = target.headingId === null ? 'has no id' : `has the id \`${target.headingId}\``;
      return [
        {
          start: target.start,
          end,
          message: `This heading ${own}, and the source's has \`${id}\`: links from other pages look for that.`,
          fixes: [{start, end, text: ` {#${id}}`}],
        },
      ];
    }),
};
