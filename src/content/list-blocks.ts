/// <reference types="mdast-util-directive" />
import type {Heading, Nodes, Parents} from 'mdast';

import type {Block, BlockContainer, BlockKind} from './block';
import {readFrontMatter} from './front-matter';
import {normaliseText} from './normalise-text';
import type {Article} from './parse-article';

/** Front matter that readers see, and that Docusaurus's docs plugin knows (3.10.2, 2026-11-22). */
const readKeys = ['title', 'description', 'sidebar_label', 'pagination_label', 'keywords'];

/** `{#id}` at the end of a heading, as Docusaurus reads it. */
const idInBraces = /\s*\{#((?:.(?!\{#|\}))*.)\}$/u;

/** `<!-- #id -->` at the end of a heading: the other way in which Docusaurus takes an id. */
const idInComment = /^<!--\s*#([^\s>]+?)(?:\s[\s\S]*)?-->$/u;

/**
 * Lists the paragraph-like blocks of an article, in the order of its text. Front matter that is no
 * YAML has no blocks: `readFrontMatter` tells why.
 */
export function listBlocks(article: Article): readonly Block[] {
  const blocks: Block[] = listFrontMatter(article);
  visit(article.root, []);
  return blocks;

  function visit(parent: Parents, containers: readonly BlockContainer[]): void {
    parent.children.forEach((node, place) => {
      const block = toBlock(article.text, node, place, containers);
      if (block) blocks.push(block);
      else if ('children' in node) visit(node, [...containers, ...toContainer(node, place)]);
    });
  }
}

function listFrontMatter(article: Article): Block[] {
  const frontMatter = readFrontMatter(article);
  if (!frontMatter.ok) return [];
  return frontMatter.value
    .filter(({path, text}) => readKeys.includes(path[0] ?? '') && text !== '')
    .map(({path, text, start, end}, place) => ({
      ...placeOf(article.text, start),
      kind: 'front-matter',
      text: normaliseText(text),
      start,
      end,
      containers: [],
      place,
      depth: null,
      headingId: null,
      key: path.join('.'),
      node: null,
    }));
}

function toBlock(
  text: string,
  node: Nodes,
  place: number,
  containers: readonly BlockContainer[],
): Block | null {
  const kind = kindOf(node);
  if (kind === null) return null;
  const {start, end, headingId} = wordsOf(text, node);
  return {
    kind,
    text: textOf(text, node, start, end, containers),
    start,
    end,
    ...placeOfNode(text, node, start),
    containers,
    place,
    depth: node.type === 'heading' ? node.depth : null,
    headingId,
    key: null,
    node,
  };
}

function kindOf(node: Nodes): BlockKind | null {
  switch (node.type) {
    case 'heading':
    case 'code':
    case 'html':
      return node.type;
    case 'paragraph':
      return node.data?.directiveLabel === true ? 'admonition-title' : 'paragraph';
    case 'tableCell':
      return 'table-cell';
    case 'leafDirective':
      return 'directive';
    default:
      return null;
  }
}

interface Words {
  readonly start: number;
  readonly end: number;
  readonly headingId: string | null;
}

/** Where the words of a block stand, without the markup that makes the block. */
function wordsOf(text: string, node: Nodes): Words {
  switch (node.type) {
    case 'heading':
      return wordsOfHeading(text, node);
    case 'tableCell':
    case 'paragraph': {
      if (node.type === 'paragraph' && node.data?.directiveLabel !== true) break;
      const [first] = node.children;
      // Of an empty cell, what stands after its first bar.
      const empty = startOf(node) + 1;
      return first
        ? {start: startOf(first), end: endOf(node.children.at(-1) ?? first), headingId: null}
        : {start: empty, end: empty, headingId: null};
    }
    default:
  }
  return {start: startOf(node), end: endOf(node), headingId: null};
}

function wordsOfHeading(text: string, node: Heading): Words {
  const [first] = node.children;
  const last = node.children.at(-1);
  if (!first || !last) return {start: endOf(node), end: endOf(node), headingId: null};
  const start = startOf(first);
  if (last.type === 'html') {
    const id = idInComment.exec(last.value)?.[1];
    const words = text.slice(start, startOf(last)).trimEnd();
    if (id !== undefined) return {start, end: start + words.length, headingId: id};
  }
  const found = last.type === 'text' ? idInBraces.exec(text.slice(start, endOf(last))) : null;
  return found
    ? {start, end: start + found.index, headingId: (found[1] ?? '').trim()}
    : {start, end: endOf(last), headingId: null};
}

function textOf(
  text: string,
  node: Nodes,
  start: number,
  end: number,
  containers: readonly BlockContainer[],
): string {
  if (node.type === 'code') {
    const info = [node.lang, node.meta].filter(Boolean).join(' ');
    return `${info}\n${node.value.replace(/\r\n?/gu, '\n')}`;
  }
  const quotes = containers.filter(({kind}) => kind === 'quote').length;
  const breaks = text.slice(start, end).includes('\n') ? listBreaks(node) : [];
  return normaliseText(
    text.slice(start, end),
    quotes,
    breaks.map((at) => at - start),
  );
}

function listBreaks(node: Nodes): readonly number[] {
  if (node.type === 'break') return [startOf(node)];
  return 'children' in node ? node.children.flatMap(listBreaks) : [];
}

function toContainer(node: Parents, place: number): readonly BlockContainer[] {
  const container = (kind: BlockContainer['kind'], name: string | null = null) => [
    {kind, name, place, start: startOf(node)},
  ];
  switch (node.type) {
    case 'list':
      return container('list', node.ordered === true ? 'ordered' : 'bullet');
    case 'listItem':
      return container('list-item');
    case 'blockquote':
      return container('quote');
    case 'containerDirective':
      return container('directive', node.name);
    case 'table':
      return container('table');
    case 'tableRow':
      return container('table-row');
    case 'footnoteDefinition':
      return container('footnote', node.label ?? node.identifier);
    default:
      throw new Error(`A ${node.type} is no container of blocks`);
  }
}

function placeOfNode(text: string, node: Nodes, start: number) {
  const at = node.position?.start;
  // Words begin on the line of their block, but for those of an underlined heading with blanks first.
  return at && !text.slice(at.offset, start).includes('\n')
    ? {line: at.line, column: at.column + start - (at.offset ?? 0)}
    : placeOf(text, start);
}

function placeOf(text: string, offset: number) {
  const before = text.slice(0, offset).split('\n');
  return {line: before.length, column: (before.at(-1)?.length ?? 0) + 1};
}

function startOf(node: Nodes): number {
  return offsetOf(node.position?.start.offset);
}

function endOf(node: Nodes): number {
  return offsetOf(node.position?.end.offset);
}

function offsetOf(offset: number | undefined): number {
  if (offset === undefined) throw new Error('A parsed node has no position');
  return offset;
}
