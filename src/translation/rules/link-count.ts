import {listDifferences} from './parts/list-differences';
import {listLinks, type BlockLink} from './parts/list-links';
import {listTranslated} from './parts/list-translated';
import {readUrl} from './parts/read-url';
import type {Rule} from './rule';

/**
 * A paragraph has as many links as its source: one that is gone is a way that readers cannot go.
 *
 * @example
 *   {"name": "as many links, in another order"}
 *
 *   ```markdown source
 *   Read [this](https://example.com/a) before [that](https://example.com/b).
 *   ```
 *
 *   ```markdown target
 *   Lees voor [dat](https://example.com/b) eerst [dit](https://example.com/a).
 *   ```
 *
 * @example
 *   {"name": "a link that is gone"}
 *
 *   ```markdown source
 *   Read [this](https://example.com/a) before [that](https://example.com/b).
 *   ```
 *
 *   ```markdown target
 *   Lees eerst [dit](https://example.com/a).
 *   ```
 *
 *   ```text findings
 *   1:1-1:41: The source has a link to https://example.com/b here, which is missing.
 *   ```
 *
 * @example
 *   {"name": "a link that came"}
 *
 *   ```markdown source
 *   Read [this](https://example.com/a).
 *   ```
 *
 *   ```markdown target
 *   Lees [dit](https://example.com/a) [hier](https://example.com/a).
 *   ```
 *
 *   ```text findings
 *   1:35-1:64: The source has no such link here.
 *   ```
 */
export const linkCount: Rule = {
  id: 'link-count',
  isOnByDefault: true,
  find: (pair) =>
    listTranslated(pair).flatMap(({source, target}) => {
      const [wanted, found] = [listLinks(source), listLinks(target)];
      if (wanted.length === found.length) return [];
      const keyOf = ({url}: BlockLink) => readUrl(url, pair.locale).key;
      const {missing, added} = listDifferences(wanted, found, keyOf, keyOf);
      // What has only another target is no link that is gone.
      return [
        ...missing.slice(0, Math.max(0, wanted.length - found.length)).map(({url}) => ({
          start: target.start,
          end: target.end,
          message: `The source has a link to ${url} here, which is missing.`,
        })),
        ...added.slice(0, Math.max(0, found.length - wanted.length)).map(({start, end}) => ({
          start,
          end,
          message: 'The source has no such link here.',
        })),
      ];
    }),
};
