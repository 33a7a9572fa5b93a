import type {Html, Nodes, Parents} from 'mdast';

import type {Edit} from './edit';
import {addHost, isAbsolute, isHarmful} from './judge-url';
import type {LinkTargets} from './mend-links';

/** Elements that have no content, and that articles use. */
const voids = ['br', 'hr', 'img', 'wbr'];

/** Elements that articles use, and that harm nobody. All other tags become words. */
const known = [
  ...['a', 'abbr', 'b', 'blockquote', 'caption', 'code', 'dd', 'del', 'details', 'dl', 'dt', 'em'],
  ...['figcaption', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'i', 'ins', 'kbd', 'li', 'mark'],
  ...['ol', 'pre', 'q', 's', 'samp', 'small', 'strike', 'strong', 'sub', 'summary', 'sup', 'table'],
  ...['tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'u', 'ul', 'var'],
];

/** Elements that only lay out: their tags go, their words stay. */
const layout = ['center', 'div', 'font', 'p', 'section', 'span'];

const token =
  /<!--[\s\S]*?-->|<(\/?)([A-Za-z][A-Za-z0-9-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*(\/?)>|[<{]/g;

const attribute = /\s+([^\s=>"'/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;

interface Tag {
  readonly start: number;
  readonly all: string;
  readonly name: string;
  readonly attributes: string;
  readonly isClosing: boolean;
  readonly isSelfClosing: boolean;
  /** How a `<` is written as a character there: HTML that stands alone knows no backslash. */
  readonly escaped: Edit;
}

/**
 * Makes the HTML among the children of a node such that MDX reads it too, and harmless: comments go,
 * tags that lay out go, void tags close themselves, links that lead nowhere lead nowhere no more, and
 * every tag that is not known or has no partner among its neighbours becomes words.
 */
export function mendHtml(
  text: string,
  parent: Parents,
  {hasHeading}: Pick<LinkTargets, 'hasHeading'>,
): readonly Edit[] {
  const children: readonly Nodes[] = parent.children;
  const nodes = children.filter(isHtml);
  const edits: Edit[] = [];
  const tags = nodes.flatMap((node) => readTags(text, node, edits, parent));
  const partners = findPartners(tags);
  for (const tag of tags) edits.push(...mendTag(tag, partners, hasHeading));
  return edits;
}

function isHtml(node: Nodes): node is Html {
  return node.type === 'html';
}

/** The tags of some HTML; what is none is mended right away. */
function readTags(text: string, node: Html, edits: Edit[], parent: Nodes): readonly Tag[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const isAlone = !['paragraph', 'heading', 'tableCell'].includes(parent.type) && isBlock(parent);
  const tags: Tag[] = [];
  for (const found of text.slice(start, end).matchAll(token)) {
    const at = start + found.index;
    const [all, slash = '', name, attributes = '', selfClosing = ''] = found;
    const escaped: Edit = isAlone
      ? {kind: 'escape', start: at, end: at + 1, text: all.startsWith('{') ? '&#123;' : '&lt;'}
      : {kind: 'escape', start: at, end: at, text: '\\'};
    if (all.startsWith('<!--')) {
      edits.push({kind: 'html', start: at, end: at + all.length, text: ''});
    } else if (name === undefined) {
      edits.push(escaped);
    } else {
      tags.push({
        start: at,
        all,
        name: name.toLowerCase(),
        attributes,
        isClosing: slash !== '',
        isSelfClosing: selfClosing !== '',
        escaped,
      });
    }
  }
  return tags;
}

function isBlock({type}: Nodes): boolean {
  return ['root', 'blockquote', 'listItem', 'containerDirective', 'footnoteDefinition'].includes(
    type,
  );
}

/** The tags that open and close an element. Elements that cross each other have no partners. */
function findPartners(tags: readonly Tag[]): ReadonlySet<Tag> {
  const partners = new Set<Tag>();
  const open: Tag[] = [];
  for (const tag of tags) {
    if (!known.includes(tag.name) || tag.isSelfClosing) continue;
    if (!tag.isClosing) {
      open.push(tag);
      continue;
    }
    const index = open.map(({name}) => name).lastIndexOf(tag.name);
    const partner = open[index];
    if (!partner) continue;
    open.length = index;
    partners.add(partner).add(tag);
  }
  return partners;
}

function mendTag(
  tag: Tag,
  partners: ReadonlySet<Tag>,
  hasHeading: LinkTargets['hasHeading'],
): readonly Edit[] {
  const {start, all, name, isClosing, isSelfClosing} = tag;
  const replaceBy = (text: string): readonly Edit[] =>
    text === all ? [] : [{kind: 'html', start, end: start + all.length, text}];
  if (layout.includes(name)) return replaceBy('');
  const isVoid = voids.includes(name);
  if (isVoid && isClosing) return replaceBy('');
  if (!isVoid && !isSelfClosing && !partners.has(tag)) return [tag.escaped];
  if (!isVoid && !known.includes(name)) return [tag.escaped];
  // MDX takes a tag in capitals for a component.
  if (isClosing) return replaceBy(`</${name}>`);
  const attributes = mendAttributes(tag.attributes, hasHeading);
  const isAsIs = attributes === tag.attributes && all.startsWith(`<${name}`);
  if (isAsIs && (isSelfClosing || !isVoid)) return [];
  return replaceBy(`<${name}${attributes}${isVoid || isSelfClosing ? ' /' : ''}>`);
}

function isHeading(url: string, hasHeading: LinkTargets['hasHeading']): boolean {
  return url.startsWith('#') && hasHeading(url.slice(1));
}

function mendAttributes(attributes: string, hasHeading: LinkTargets['hasHeading']): string {
  return Array.from(attributes.matchAll(attribute))
    .filter(
      ([, name = '']) => /^[a-z][a-z0-9:-]*$/iu.test(name) && !/^(?:on.*|style)$/iu.test(name),
    )
    .map(([all, name = '', value]) => {
      if (value === undefined) return all;
      const isQuoted = /^["']/u.test(value);
      const words = isQuoted ? value.slice(1, -1) : value;
      const quote = isQuoted ? value.charAt(0) : '"';
      if (!/^(?:href|src)$/iu.test(name)) return isQuoted ? all : ` ${name}="${words}"`;
      const url = addHost(words);
      // Docusaurus follows no path that is written in HTML, and stops at a page that it does not find.
      const isLost = /^href$/iu.test(name) && !isAbsolute(url) && !isHeading(url, hasHeading);
      if (isHarmful(words) || isLost) return '';
      return isQuoted && url === words ? all : ` ${name}=${quote}${url}${quote}`;
    })
    .join('');
}
