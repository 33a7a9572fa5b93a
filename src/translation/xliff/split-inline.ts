/// <reference types="mdast-util-directive" />
import type {Image, Nodes, Parents, Root} from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified, type Processor} from 'unified';

import type {Block} from '../../content/block';
import type {CodeKind, InlinePiece} from './inline-piece';

/** What would make another block of the words of one. */
const blockConstructs = [
  ...['headingAtx', 'setextUnderline', 'thematicBreak', 'list', 'blockQuote', 'codeFenced'],
  ...['codeIndented', 'htmlFlow', 'table', 'directiveContainer', 'directiveLeaf'],
];

const parser = unified()
  .use(remarkParse)
  .use(remarkDirective)
  .use(remarkGfm)
  .use(keepToInline)
  .freeze();

function keepToInline(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    {disable: {null: blockConstructs}},
  ];
  // As in `parseArticle`: a second search for addresses would leave words without a position.
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map((extension) => ({...extension, transforms: []}));
}

/**
 * Names that an article explains somewhere: `[name]: address` and `[^name]: note`. Without them
 * `[words][name]` is no link.
 */
export function listLabels(root: Root): readonly string[] {
  return root.children.flatMap((node) => {
    if (node.type === 'definition') return [node.label ?? node.identifier];
    return node.type === 'footnoteDefinition' ? [`^${node.label ?? node.identifier}`] : [];
  });
}

/**
 * Splits the text of a block into its words and its markup. Of a value of the front matter, which is no
 * Markdown, only `{placeholders}` are markup; code and HTML that stand alone are markup as a whole.
 *
 * @param labels Of `listLabels`, with the article that the block stands in.
 */
export function splitBlock(
  {kind, text}: Pick<Block, 'kind' | 'text'>,
  labels: readonly string[],
): readonly InlinePiece[] {
  if (text === '') return [];
  if (kind === 'code' || kind === 'html') return [{type: 'standalone', kind: 'whole', open: text}];
  return kind === 'front-matter' ? splitText(text, /\{[^{}\s]+\}/gu) : splitInline(text, labels);
}

/** Splits a line of Markdown into its words and its markup; put together they are the line again. */
export function splitInline(text: string, labels: readonly string[]): readonly InlinePiece[] {
  const definitions = labels.map((label) => `[${label}]: x\n`).join('');
  const whole = `${definitions}\n${text}`;
  const base = whole.length - text.length;
  const paragraph = parser
    .parse(whole)
    .children.find(({position}) => position?.start.offset === base);
  // A line that explains a name itself is none of a block's, and all of it is words then.
  if (paragraph?.type !== 'paragraph' || paragraph.position?.end.offset !== whole.length) {
    return splitText(text, escapes);
  }
  return splitChildren(whole, paragraph, base, whole.length);
}

/** `\*`, `&nbsp;` and `{placeholder}`: whole, so that nobody translates or breaks half of one. */
const escapes =
  /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#[Xx][\dA-Fa-f]{1,6}|[A-Za-z][\dA-Za-z]*);|\{[^{}\s]+\}/gu;

function splitText(text: string, codes: RegExp): readonly InlinePiece[] {
  const pieces: InlinePiece[] = [];
  let from = 0;
  for (const {0: open, index} of text.matchAll(codes)) {
    if (index > from) pieces.push({type: 'text', text: text.slice(from, index)});
    const kind: CodeKind = open.startsWith('{') ? 'placeholder' : 'escape';
    pieces.push({type: 'standalone', kind, open});
    from = index + open.length;
  }
  if (from < text.length) pieces.push({type: 'text', text: text.slice(from)});
  return pieces;
}

/** The pieces of a stretch that some nodes stand in; what no node covers is words. */
function splitChildren(
  text: string,
  {children}: Parents,
  start: number,
  end: number,
): readonly InlinePiece[] {
  const pieces: InlinePiece[] = [];
  let from = start;
  let words = '';
  const endWords = () => {
    pieces.push(...splitText(words, escapes));
    words = '';
  };
  for (const node of children) {
    const {start: nodeStart, end: nodeEnd} = rangeOf(node);
    words += text.slice(from, nodeStart);
    from = nodeEnd;
    if (node.type === 'text') {
      words += text.slice(nodeStart, nodeEnd);
    } else {
      endWords();
      pieces.push(toPiece(text, node));
    }
  }
  words += text.slice(from, end);
  endWords();
  return pieces;
}

const pairedKinds: Readonly<Partial<Record<Nodes['type'], CodeKind>>> = {
  strong: 'strong',
  emphasis: 'emphasis',
  delete: 'delete',
  link: 'link',
  linkReference: 'link',
  textDirective: 'directive',
};

const standaloneKinds: Readonly<Partial<Record<Nodes['type'], CodeKind>>> = {
  inlineCode: 'code',
  html: 'html',
  break: 'break',
  footnoteReference: 'footnote',
  image: 'image',
  imageReference: 'image',
};

function toPiece(text: string, node: Nodes): InlinePiece {
  const {start, end} = rangeOf(node);
  const kind = pairedKinds[node.type];
  const inside = kind && 'children' in node ? rangeOfWords(text, node) : rangeOfAlt(text, node);
  if (!inside) {
    const standalone = kind ?? standaloneKinds[node.type] ?? 'html';
    return {type: 'standalone', kind: standalone, open: text.slice(start, end)};
  }
  return {
    type: 'paired',
    kind: kind ?? 'image',
    open: text.slice(start, inside.start),
    close: text.slice(inside.end, end),
    children:
      kind && 'children' in node
        ? splitChildren(text, node, inside.start, inside.end)
        : splitText(text.slice(inside.start, inside.end), escapes),
  };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where the words of markup stand; null where its words are an address, or a name. */
function rangeOfWords(text: string, node: Parents): Range | null {
  const [first] = node.children;
  const last = node.children.at(-1);
  if (!first || !last) return null;
  const {start, end} = rangeOf(node);
  const isByName = node.type === 'linkReference' && node.referenceType !== 'full';
  const isAddress = node.type === 'link' && !text.slice(start, end).startsWith('[');
  return isByName || isAddress ? null : {start: rangeOf(first).start, end: rangeOf(last).end};
}

/** Where the words of a picture stand, which the parser gives no place. */
function rangeOfAlt(text: string, node: Nodes): Range | null {
  if (node.type !== 'image' || (node as Image).alt === '') return null;
  const {start, end} = rangeOf(node);
  const alt = /^!\[((?:\\[\s\S]|[^\\[\]])+)\]\(/u.exec(text.slice(start, end))?.[1];
  return alt === undefined ? null : {start: start + 2, end: start + 2 + alt.length};
}

function rangeOf({position}: Nodes): Range {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined) throw new Error('A parsed node has no position');
  return {start, end};
}
