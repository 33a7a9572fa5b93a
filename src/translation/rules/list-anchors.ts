import GithubSlugger from 'github-slugger';
import {toString} from 'mdast-util-to-string';

import {listBlocks} from '../../content/list-blocks';
import type {Article} from '../../content/parse-article';

/**
 * The ids of an article's headings, as Docusaurus 3.10.2 gives them (2026-11-22): the one that a heading
 * was given by hand, or one made of its words.
 */
export function listAnchors(article: Article): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  const anchors = new Set<string>();
  for (const {kind, node, headingId} of listBlocks(article)) {
    if (kind !== 'heading' || !node) continue;
    anchors.add(headingId ?? slugger.slug(toString(node)));
  }
  return anchors;
}
