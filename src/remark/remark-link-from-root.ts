import path from 'node:path';

import type {Root} from 'mdast';
import type {Plugin} from 'unified';
import {visitParents} from 'unist-util-visit-parents';

/** Where articles are, from the site, in whatever language; and what follows. */
const articlePath = /^(?:docs|i18n\/[^/]+\/docusaurus-plugin-content-docs\/current)\/(.+)$/u;

/**
 * Has links to articles count from the folder of the articles: Docusaurus then looks among the
 * translations and, where the article is not translated, among the sources. From the file that has the
 * link it looks in that file's own language alone, so that one article without a translation would stop
 * the build of the whole language (`@docusaurus/utils` 3.10.2, 2026-11-22).
 *
 * Made for one site, and not with options: those of a plugin are part of what every page loads.
 *
 * @param siteDir Absolute path of the site: where docusaurus.config.ts is.
 *
 * @example
 *   {"name": "a link to another article"}
 *
 *   ```md input
 *   [Connect](./connect-your-tenant.md#roles), [up](../overview.md) or [beside](other.md).
 *
 *   [name]: ./practise.md
 *   ```
 *
 *   ```md output
 *   [Connect](/guide/connect-your-tenant.md#roles), [up](/overview.md) or [beside](/guide/other.md).
 *
 *   [name]: /guide/practise.md
 *   ```
 *
 * @example
 *   {"name": "every other link stays"}
 *
 *   ```md input
 *   [Here](#roles), [there](https://example.com/a.md), [a page](/translation-status/) and [a file](./a.txt).
 *   ```
 *
 *   ```md output
 *   [Here](#roles), [there](https://example.com/a.md), [a page](/translation-status/) and [a file](./a.txt).
 *   ```
 */
export const remarkLinkFromRoot =
  (siteDir: string): Plugin<[], Root> =>
  () =>
  (tree, vfile) => {
    const file = path.relative(siteDir, vfile.path).split(path.sep).join('/');
    const article = articlePath.exec(file)?.[1];
    if (article === undefined) return;
    visitParents(tree, ['link', 'definition'], (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      const [, address = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(node.url) ?? [];
      if (!/\.mdx?$/iu.test(address) || /^(?:\/|[a-z][a-z\d+.-]*:|@site\/)/iu.test(address)) return;
      node.url = `${path.posix.join('/', path.posix.dirname(article), address)}${rest}`;
    });
  };
