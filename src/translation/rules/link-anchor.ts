import path from 'node:path';

import {listLinks} from './parts/list-links';
import type {ArticlePair, Rule} from './rule';

/**
 * A link to a heading finds one: on a page of the same site the id after `#` has to be there in the
 * translation, and the page itself.
 *
 * @example
 *   {"name": "headings that are there", "pages": {"article.md": ["start"], "other/page.md": ["end"]}}
 *
 *   ```markdown source
 *   See [there](#start), [here](./other/page.md#end) and [that](https://example.com/#x).
 *   ```
 *
 *   ```markdown target
 *   Zie [daar](#start), [hier](./other/page.md#end) en [dat](https://example.com/#x).
 *   ```
 *
 * @example
 *   {"name": "headings and a page that are not there", "pages": {"article.md": ["start"], "page.md": []}}
 *
 *   ```markdown source
 *   See [there](#start), [here](page.md#end) and [that](./gone.md).
 *   ```
 *
 *   ```markdown target
 *   Zie [daar](#begin), [hier](page.md#einde) en [dat](./gone.md).
 *   ```
 *
 *   ```text findings
 *   1:5-1:19: No heading of this page has the id `begin`.
 *   1:21-1:42: No heading of `page.md` has the id `einde`.
 *   1:46-1:62: There is no page `gone.md`.
 *   ```
 */
export const linkAnchor: Rule = {
  id: 'link-anchor',
  isOnByDefault: true,
  find: (pair) =>
    pair.blocks.flatMap(({target}) =>
      (target ? listLinks(target) : []).flatMap(({start, end, url}) => {
        const message = judge(pair, url);
        return message === null ? [] : [{start, end, message}];
      }),
    ),
};

function judge({file, site}: ArticlePair, url: string): string | null {
  const [, page = '', anchor = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/u.exec(url) ?? [];
  const isOwn = page === '' && anchor !== '';
  // An address of another site, or of a file that is no article, is not for this rule.
  if (!isOwn && !/^(?![a-z][a-z\d+.-]*:|\/).*\.mdx?$/iu.test(page)) return null;
  const folder = path.posix.dirname(file);
  const found = isOwn ? file : path.posix.join(folder, decode(page));
  const anchors = site.listAnchors(found);
  if (!anchors) return isOwn ? null : `There is no page \`${found}\`.`;
  if (anchor === '' || anchors.has(decode(anchor))) return null;
  return `No heading of ${isOwn ? 'this page' : `\`${found}\``} has the id \`${anchor}\`.`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
