import type {Definition, Image, Link} from 'mdast';

import type {Edit} from './edit';
import {addHost, isAbsolute, isHarmful} from './judge-url';

/** What a link may lead to beside the addresses of other sites. */
export interface LinkTargets {
  /** Whether a file stands there, as a path beside the article, decoded. */
  readonly hasFile: (path: string) => boolean;
  /** Whether the article has a heading with this id. */
  readonly hasHeading: (id: string) => boolean;
}

const isArticle = /\.mdx?$/iu;

/**
 * Writes a link so that a page with it can be built: a link to the root of the publisher's site gets
 * its host, and a link that leads nowhere becomes its words.
 */
export function mendLink(text: string, node: Link, targets: LinkTargets): readonly Edit[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  if (text[start] !== '[') return mendBareLink(text, node, start, end);
  const first = node.children[0]?.position?.start.offset ?? start + 1;
  const last = node.children.at(-1)?.position?.end.offset ?? first;
  const url = mendUrl(node.url, targets);
  if (url === node.url) return [];
  if (url !== null) return replaceUrl(text, last, end, url);
  return [
    {kind: 'link', start, end: first, text: ''},
    {kind: 'link', start: last, end, text: ''},
  ];
}

/** `<https://…>` and a URL that is written without brackets. */
function mendBareLink(text: string, node: Link, start: number, end: number): readonly Edit[] {
  const written = text.slice(start, end);
  const words = written.replace(/^<|>$/gu, '');
  if (!isAbsolute(node.url) || isHarmful(node.url)) {
    return [{kind: 'link', start, end, text: `\`${words}\``}];
  }
  // A backslash before what follows would become part of the address.
  const isFollowed = text[end] === '<' || text[end] === '{';
  if (written === words && !written.includes('{') && !isFollowed) return [];
  const escaped = words.replace(/[\\[\]*_`<{~]/gu, '\\$&');
  const url = node.url.replace(/[{}<>()\s\\]/gu, encodeURIComponent);
  return [{kind: 'link', start, end, text: `[${escaped}](${url.replace(/[()]/gu, '\\$&')})`}];
}

/**
 * Writes an image so that a page with it can be built: one that is not there becomes its words, and the
 * words are escaped.
 */
export function mendImage(text: string, node: Image, targets: LinkTargets): readonly Edit[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const altStart = start + 2;
  const altEnd = text.lastIndexOf('](', end);
  if (altEnd < altStart) return [];
  const alt = text.slice(altStart, altEnd);
  const url = mendImageUrl(node.url, targets);
  if (url === null) {
    return [
      {kind: 'image', start, end: altStart, text: ''},
      {kind: 'image', start: altEnd, end, text: ''},
    ];
  }
  const escapes = Array.from(alt.matchAll(/\\[!-/:-@[-`{-~]|[<{]/g))
    .filter(([found]) => found.length === 1)
    .map(({index}): Edit => {
      const at = altStart + index;
      return {kind: 'escape', start: at, end: at, text: '\\'};
    });
  return url === node.url ? escapes : [...escapes, ...replaceUrl(text, altEnd, end, url)];
}

/** A definition that leads nowhere becomes words, and so do the links that use it. */
export function mendDefinition(
  text: string,
  node: Definition,
  targets: LinkTargets,
): readonly Edit[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const url = mendUrl(node.url, targets);
  if (url === node.url) return [];
  if (url === null) return [{kind: 'link', start, end: start, text: '\\'}];
  return replaceUrl(text, start, end, url);
}

/** Where a link leads; null where it leads nowhere. */
function mendUrl(url: string, {hasFile, hasHeading}: LinkTargets): string | null {
  if (url === '' || isHarmful(url) || url.startsWith('data:')) return null;
  const hosted = addHost(url);
  if (isAbsolute(hosted)) return hosted;
  if (url.startsWith('#')) return hasHeading(decode(url.slice(1))) ? url : null;
  const [path = ''] = url.split(/[?#]/u);
  // The headings of the other article are not known here, and a page with a lost anchor is not built.
  return isArticle.test(path) && hasFile(decode(path)) ? path : null;
}

function mendImageUrl(url: string, {hasFile}: LinkTargets): string | null {
  if (url === '' || isHarmful(url)) return null;
  const hosted = addHost(url);
  return isAbsolute(hosted) || hasFile(decode(url.split(/[?#]/u)[0] ?? '')) ? hosted : null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Replaces the first URL of a link or definition that begins after `from`, and leaves its title. */
function replaceUrl(text: string, from: number, end: number, by: string): readonly Edit[] {
  const found = /\](?:\(|:)\s*(?:<([^>\n]*)>|([^\s)]*))/du.exec(text.slice(from, end));
  const [first, last] = found?.indices?.[1] ?? found?.indices?.[2] ?? [0, 0];
  return found ? [{kind: 'link', start: from + first, end: from + last, text: by}] : [];
}
