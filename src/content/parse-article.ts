/// <reference types="mdast-util-directive" />
import type {Root} from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified, type Processor} from 'unified';

/** An article as its text has it, read. */
export interface Article {
  /** The text that all offsets count in: the article without a byte order mark. */
  readonly text: string;
  /** Every node has its `position`. */
  readonly root: Root;
}

const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkDirective)
  .use(remarkGfm)
  .use(keepPositions)
  .freeze();

/**
 * Leaves out what GitHub's extension does to the tree when it is made: a second search for addresses,
 * which finds a few more of them beside broken links, and gives all words around them no position.
 */
function keepPositions(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map((extension) => ({...extension, transforms: []}));
}

/**
 * Reads an article in the dialect of the site's `.md` files: CommonMark with GitHub's extensions,
 * directives and YAML front matter, and no JSX. Every text is an article: this has no way to fail.
 *
 * The plugins are those of `@docusaurus/mdx-loader` 3.10.2, seen on 2026-11-22.
 */
export function parseArticle(article: string): Article {
  // The parser skips a byte order mark without counting it, and all offsets would be one short.
  const text = article.startsWith('\uFEFF') ? article.slice(1) : article;
  return {text, root: parser.parse(text)};
}
