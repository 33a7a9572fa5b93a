import GithubSlugger from 'github-slugger';
import MagicString from 'magic-string';
import {toString} from 'mdast-util-to-string';

import type {Block} from '../../content/block';
import {listBlocks} from '../../content/list-blocks';
import {parseArticle} from '../../content/parse-article';
import {isSegment} from '../ledger/is-segment';
import type {InlinePiece} from '../xliff/inline-piece';
import {listLabels, splitBlock} from '../xliff/split-inline';
import {writeBlock} from '../xliff/write-block';
import {bracket} from './bracket';
import {pseudoText} from './pseudo-text';

/**
 * Makes a pseudo-translation of an article: the words of each block with accents, longer, and in
 * brackets; markup, code, addresses, placeholders and directives as they are. A heading keeps the id that
 * its English words give it, so that links to it still lead there.
 */
export function pseudoArticle(text: string): string {
  const article = parseArticle(text);
  const labels = listLabels(article.root);
  const edited = new MagicString(article.text);
  const slugger = new GithubSlugger();
  for (const block of listBlocks(article)) {
    if (block.kind === 'heading' && block.headingId === null && block.node) {
      // Of signs alone there is no id.
      const id = slugger.slug(toString(block.node));
      if (id !== '') edited.appendRight(block.end, ` {#${id}}`);
    }
    if (!isTranslated(block)) continue;
    const words = pseudoPieces(splitBlock(block, labels));
    edited.update(block.start, block.end, writeBlock(article.text, block, words));
  }
  return edited.toString();
}

function isTranslated(block: Block): boolean {
  return isSegment(block) && block.kind !== 'code' && block.kind !== 'html';
}

function pseudoPieces(pieces: readonly InlinePiece[]): string {
  const last = pieces.at(-1);
  // An address that stands bare would take the bracket for a part of it.
  const end = last?.type === 'standalone' && last.kind === 'link' ? ' ' : '';
  return bracket(pieces.map(pseudoPiece).join('') + end);
}

function pseudoPiece(piece: InlinePiece): string {
  if (piece.type === 'text') return pseudoText(piece.text);
  return piece.type === 'standalone'
    ? piece.open
    : piece.open + piece.children.map(pseudoPiece).join('') + piece.close;
}
