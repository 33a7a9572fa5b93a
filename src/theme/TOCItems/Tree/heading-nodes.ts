import {createElement, type ReactNode} from 'react';

/** What Docusaurus makes of the marks in a heading. */
const kept = ['code', 'em', 'strong', 'del'];

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

interface OpenElement {
  readonly name: string;
  readonly children: ReactNode[];
}

/**
 * Makes nodes of the markup of a heading as Docusaurus writes it into a table of contents. Of other
 * tags than code, em, strong and del only what is in them is kept.
 *
 * @example headingNodes('The <code>&lt;p&gt;</code> tag') // 'The ', <code>{'<p>'}</code>, ' tag'
 */
export function headingNodes(html: string): readonly ReactNode[] {
  const root: OpenElement = {name: '', children: []};
  const open = [root];
  for (const [index, part] of html.split(/(<[^>]*>)/).entries()) {
    const inner = open.at(-1) ?? root;
    const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9]*)/.exec(part) ?? [];
    if (!part.startsWith('<')) {
      if (part !== '') inner.children.push(decode(part));
    } else if (!kept.includes(name)) {
      continue;
    } else if (slash === '') {
      open.push({name, children: []});
    } else if (inner.name === name) {
      open.pop();
      const parent = open.at(-1) ?? root;
      parent.children.push(createElement(name, {key: index}, ...inner.children));
    }
  }
  return root.children;
}

const decode = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
