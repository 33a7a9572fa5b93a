import GithubSlugger from 'github-slugger';
import type {Heading} from 'mdast';
import {toString} from 'mdast-util-to-string';

import {listBlocks} from '../../../content/list-blocks';
import type {Article} from '../../../content/parse-article';
import {listTags} from './list-tags';

/**
 * The ids of an article to which a link can lead: those of its headings, as Docusaurus 3.10.2 gives them
 * (2026-11-22), by hand or made of their words, and those that its HTML has.
 */
export function listAnchors(article: Article): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  const anchors = new Set<string>();
  for (const block of listBlocks(article)) {
    if (block.node?.type === 'heading') {
      anchors.add(block.headingId ?? slugger.slug(wordsOf(block.node)));
    }
    for (const {name, attributes} of listTags(block, article.text)) {
      const {id, name: oldName} = attributes;
      if (id) anchors.add(id);
      if (oldName && name === 'a') anchors.add(oldName);
    }
  }
  return anchors;
}

/** HTML counts only in a heading that has nothing else. */
function wordsOf(heading: Heading): string {
  const words = heading.children.filter(({type}) => type !== 'html');
  return toString(words.length > 0 ? words : heading);
}
