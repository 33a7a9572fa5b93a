import {listLinks} from './parts/list-links';
import {listSwallowed} from './parts/list-swallowed';
import {listTranslated} from './parts/list-translated';
import type {Rule} from './rule';

/**
 * The mark that ends a sentence is not in a link's words, unless the source has it so: a screen reader
 * reads links out of their sentence.
 *
 * @example
 *   {"name": "after the link, and in it as in the source"}
 *
 *   ```markdown source
 *   Read [the page](https://example.com/1).
 *
 *   See [What is it?](https://example.com/2) and [Read more...](https://example.com/3)
 *   ```
 *
 *   ```markdown target
 *   Lees [de pagina](https://example.com/1).
 *
 *   Zie [Wat is het?](https://example.com/2) en [Lees meer...](https://example.com/3)
 *   ```
 *
 * @example
 *   {"name": "in the link, with no space after it"}
 *
 *   ```markdown source
 *   Read [the page](https://example.com/1), and go on.
 *   ```
 *
 *   ```markdown target
 *   Lees [de pagina,](https://example.com/1)en ga door.
 *   ```
 *
 *   ```text findings
 *   1:16-1:17: “,” is in the link “de pagina”, and belongs to the sentence: put it after the link.
 *   ```
 *
 *   ```markdown fixed
 *   Lees [de pagina](https://example.com/1), en ga door.
 *   ```
 *
 * @example
 *   {"name": "in the link"}
 *
 *   ```markdown source
 *   Read [the page](https://example.com/1), and **[this one](https://example.com/2)**.
 *   ```
 *
 *   ```markdown target
 *   Lees [de pagina,](https://example.com/1) en **[deze.](https://example.com/2)**
 *   ```
 *
 *   ```text findings
 *   1:16-1:17: “,” is in the link “de pagina”, and belongs to the sentence: put it after the link.
 *   1:52-1:53: “.” is in the link “deze”, and belongs to the sentence: put it after the link.
 *   ```
 *
 *   ```markdown fixed
 *   Lees [de pagina](https://example.com/1), en **[deze](https://example.com/2)**.
 *   ```
 */
export const linkPunctuation: Rule = {
  id: 'link-punctuation',
  isOnByDefault: true,
  find: (pair) =>
    listTranslated(pair).flatMap(({source, target}) => {
      const wanted = listLinks(source);
      if (wanted.length === 0) return [];
      return listSwallowed(target, pair.target.text, ['link', 'linkReference']).flatMap(
        ({node, start, end, mark, text, fixes}) => {
          const url =
            'url' in node ? node.url : 'identifier' in node ? `[${node.identifier}]` : null;
          const same = wanted.filter((link) => link.url === url);
          const others = same.length > 0 ? same : wanted;
          if (others.some((link) => /[.,;:!?…]\s*$/u.test(link.text))) return [];
          return [
            {
              start,
              end,
              message: `“${mark}” is in the link “${text.slice(0, -1)}”, and belongs to the sentence: put it after the link.`,
              fixes,
            },
          ];
        },
      );
    }),
};
