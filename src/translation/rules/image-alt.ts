import type {Block} from '../../content/block';
import {listInlines} from './parts/list-inlines';
import {listTranslated} from './parts/list-translated';
import type {Rule} from './rule';

/**
 * A picture that the source describes in words is described in the translation too: somebody who cannot
 * see it has nothing else.
 *
 * @example
 *   {"name": "described, and left out as in the source"}
 *
 *   ```markdown source
 *   ![Button](button.png) ![](line.png)
 *   ```
 *
 *   ```markdown target
 *   ![Knop](button.png) ![](line.png)
 *   ```
 *
 * @example
 *   {"name": "not described"}
 *
 *   ```markdown source
 *   Press ![Button](button.png).
 *   ```
 *
 *   ```markdown target
 *   Druk op ![](button.png).
 *   ```
 *
 *   ```text findings
 *   1:9-1:24: The source describes this picture as “Button”: somebody who cannot see it needs words here too.
 *   ```
 */
export const imageAlt: Rule = {
  id: 'image-alt',
  isOnByDefault: true,
  find: (pair) =>
    listTranslated(pair).flatMap(({source, target}) => {
      const described = listImages(source);
      return listImages(target).flatMap(({start, end, alt}, place) => {
        const wanted = described[place]?.alt ?? '';
        if (alt.trim() !== '' || wanted.trim() === '') return [];
        const message = `The source describes this picture as “${wanted}”: somebody who cannot see it needs words here too.`;
        return [{start, end, message}];
      });
    }),
};

function listImages(block: Block) {
  return listInlines(block).flatMap(({node, start, end}) =>
    node.type === 'image' || node.type === 'imageReference'
      ? [{start, end, alt: node.alt ?? ''}]
      : [],
  );
}
