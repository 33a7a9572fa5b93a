import htmlTags from 'html-tags';

import type {Block} from '../../../content/block';
import {listInlines} from './list-inlines';

/** A tag of HTML or JSX. */
export interface Tag {
  readonly start: number;
  readonly end: number;
  /** As an element is named: small letters of HTML, `Tabs` of a component. */
  readonly name: string;
  readonly isClosing: boolean;
  /** Attributes by name; the empty string where one has no value. */
  readonly attributes: Readonly<Record<string, string>>;
}

const tag =
  /<(\/?)([A-Za-z][\w.-]*)((?:\s+[^\s<=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^}]*\}|[^\s"'<>]+))?)*)\s*\/?>/gu;

const attribute = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;

const elements: ReadonlySet<string> = new Set(htmlTags);

/** Whether a name is that of an element or a component; a placeholder such as `<tenant>` has none. */
export function isElement(name: string): boolean {
  return elements.has(name.toLowerCase()) || /^[A-Z]\w*[a-z]/u.test(name) || name.includes('.');
}

/** Lists the tags of a block in order, in HTML that stands alone or within a line; no comments. */
export function listTags(block: Block, text: string): readonly Tag[] {
  return listHtml(block).flatMap(({start, end}) => {
    const html = text.slice(start, end).replace(/<!--[^]*?-->/gu, (it) => ' '.repeat(it.length));
    return Array.from(html.matchAll(tag)).flatMap((match) => {
      const [all, slash, name = '', written = ''] = match;
      if (!isElement(name)) return [];
      const isComponent = /^[A-Z]/u.test(name) && !elements.has(name.toLowerCase());
      return [
        {
          start: start + match.index,
          end: start + match.index + all.length,
          name: isComponent ? name : name.toLowerCase(),
          isClosing: slash === '/',
          attributes: readAttributes(written),
        },
      ];
    });
  });
}

function listHtml(block: Block): readonly {readonly start: number; readonly end: number}[] {
  if (block.kind === 'html') return [block];
  return listInlines(block).filter(({node}) => node.type === 'html');
}

function readAttributes(written: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from(written.matchAll(attribute), ([, name = '', a, b, c]) => [name, a ?? b ?? c ?? '']),
  );
}
