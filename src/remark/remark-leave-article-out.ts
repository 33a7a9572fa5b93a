import type {Paragraph, Root} from 'mdast';
import type {Plugin} from 'unified';
import {EXIT, visitParents} from 'unist-util-visit-parents';

/** Options of `remarkLeaveArticleOut`. */
export interface LeaveArticleOutOptions {
  /** The article that the site is built without, as a path in the folder of the articles. */
  readonly article: string;
}

/**
 * Takes out every paragraph that links to an article which the site is built without, so that
 * nothing offers it. Only whole paragraphs of the article itself: a link in a list or a table stays,
 * and Docusaurus stops the build because it is broken.
 *
 * @example
 *   {"name": "the paragraph goes, its neighbours stay"}
 *
 *   ```md input
 *   Work from top to bottom.
 *
 *   To try it, [practise first](./practise.md#start).
 *
 *   [Connect your tenant](./connect-your-tenant.md).
 *   ```
 *
 *   ```md output
 *   Work from top to bottom.
 *
 *   [Connect your tenant](./connect-your-tenant.md).
 *   ```
 *
 * @example
 *   {"name": "a link elsewhere than in a paragraph of its own stays, to be found"}
 *
 *   ```md input
 *   - To try it, [practise first](./practise.md).
 *   ```
 *
 *   ```md output
 *   - To try it, [practise first](./practise.md).
 *   ```
 */
export const remarkLeaveArticleOut: Plugin<[LeaveArticleOutOptions], Root> = ({article}) => {
  return (tree) => {
    tree.children = tree.children.filter(
      (node) => node.type !== 'paragraph' || !linksTo(article, node),
    );
  };
};

function linksTo(article: string, paragraph: Paragraph): boolean {
  let isFound = false;
  visitParents(paragraph, 'link', ({url}) => {
    isFound = url.replace(/^\.\//u, '').split('#')[0] === article;
    return isFound ? EXIT : undefined;
  });
  return isFound;
}
