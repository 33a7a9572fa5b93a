import {listDifferences} from './parts/list-differences';
import {listLinks, type BlockLink} from './parts/list-links';
import {listTranslated} from './parts/list-translated';
import {readUrl} from './parts/read-url';
import type {Rule} from './rule';

/**
 * A link leads where it does in the source. The language that an address names may be another one:
 * `link-locale` looks at that.
 *
 * @example
 *   {"name": "the same places, in another language"}
 *
 *   ```markdown source
 *   Read [this](https://learn.microsoft.com/en-us/a) under
 *   [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/).
 *   ```
 *
 *   ```markdown target
 *   Lees [dit](https://learn.microsoft.com/nl-nl/a) onder
 *   [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/deed.nl).
 *   ```
 *
 * @example
 *   {"name": "other places"}
 *
 *   ```markdown source
 *   Read [this](https://example.com/a) and [the page](./page.md#start).
 *   ```
 *
 *   ```markdown target
 *   Lees [dit](https://example.com/b) en [de pagina](./pagina.md#begin).
 *   ```
 *
 *   ```text findings
 *   1:6-1:34: This link leads to https://example.com/b, and in the source to https://example.com/a.
 *   1:38-1:68: This link leads to ./pagina.md#begin, and in the source to ./page.md#start.
 *   ```
 */
export const linkTarget: Rule = {
  id: 'link-target',
  isOnByDefault: true,
  find: (pair) =>
    listTranslated(pair).flatMap(({source, target}) => {
      const keyOf = ({url}: BlockLink) => readUrl(url, pair.locale).key;
      const {missing, added} = listDifferences(listLinks(source), listLinks(target), keyOf, keyOf);
      return added.flatMap(({start, end, url}, index) => {
        const wanted = missing[index];
        // One more than the source has is for `link-count` to tell.
        if (!wanted) return [];
        const message = `This link leads to ${url}, and in the source to ${wanted.url}.`;
        return [{start, end, message}];
      });
    }),
};
