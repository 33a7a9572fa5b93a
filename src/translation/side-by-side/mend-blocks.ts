import type {Code, Nodes, Paragraph} from 'mdast';
import type {Directives} from 'mdast-util-directive';

import {colon} from '../../content/action-damage';
import type {Edit} from './edit';

/** What a segment that became a block by mistake begins with, and where the backslash belongs. */
const blockMarker = /^[ \t]*(\d{1,9})?([.)]|[-*+>#`~|<=_])/u;

/**
 * Makes words again of a block that is none: segments hold words inside a line only, and this one
 * happens to begin with what begins a list, a quotation, a heading, a rule or code.
 *
 * @param start Where the segment begins.
 */
export function undoBlock(text: string, start: number): readonly Edit[] {
  const found = blockMarker.exec(text.slice(start, start + 40));
  if (!found) return [];
  const at = start + found[0].length - 1;
  return [{kind: 'no-block', start: at, end: at, text: '\\'}];
}

/**
 * Escapes the colon of what would be a directive. Not of a mere `:word` or the `:30` of a time: the
 * site shows those as they stand.
 */
export function undoDirective(node: Directives): readonly Edit[] {
  const isPlain = Object.keys(node.attributes ?? {}).length === 0 && node.children.length === 0;
  if (node.type === 'textDirective' && isPlain) return [];
  const start = node.position?.start.offset ?? 0;
  return [{kind: 'escape', start, end: start, text: '\\'}];
}

const blanks = '[\\s\\u200B-\\u200F\\u2060\\uFEFF]*?';

/** Colons at the beginning of a line, with the marks of what the line stands in before them. */
const leadingColons = new RegExp(
  `^(?<before>[ \\t>]*)(?<colons>\\\\?${colon}(?:${blanks}\\\\?${colon})*)(?=[^\\n]*\\p{L})`,
  'gmu',
);

/**
 * Puts an element that nobody sees before and after colons that a line begins with: the site stops at
 * what looks like an action (`::find-user`) whose colons were damaged, and `::: moniker-end` and a
 * sentence that a translation service began with `：` look so. In code and in the title of a link, where an
 * element would be read as text, the line before goes on instead: the end of a line is a blank there.
 */
export function shieldColons(text: string, node: Paragraph): readonly Edit[] {
  const start = node.position?.start.offset ?? 0;
  const words = text.slice(start, node.position?.end.offset);
  return Array.from(words.matchAll(leadingColons)).flatMap(({groups, index}): readonly Edit[] => {
    const from = start + index + (groups?.['before']?.length ?? 0);
    const to = from + (groups?.['colons']?.length ?? 0);
    if (!isAmongWords(node, from)) {
      return [{kind: 'escape', start: text.lastIndexOf('\n', from), end: from, text: ' '}];
    }
    return [from, to].map((at) => ({kind: 'escape', start: at, end: at, text: '<wbr />'}));
  });
}

/** What is no words itself, though it may have some in it: a tag, an address, a title, or code. */
const wordless: readonly Nodes['type'][] = [
  'html',
  'image',
  'imageReference',
  'inlineCode',
  'link',
  'linkReference',
];

/** Whether markup may stand at an offset. */
function isAmongWords(node: Nodes, offset: number): boolean {
  const children = 'children' in node ? node.children : [];
  const inner = children.find(({position}) => {
    const {start, end} = position ?? {};
    return (start?.offset ?? 0) <= offset && offset < (end?.offset ?? 0);
  });
  return inner ? isAmongWords(inner, offset) : !wordless.includes(node.type);
}

/** Fences code that is only indented: MDX does not know that, and would read its words and links. */
export function fenceCode(text: string, node: Code): readonly Edit[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  if (/^[ \t]*(?:`{3}|~{3})/u.test(text.slice(start, end)) || !/[<{\]]/u.test(node.value))
    return [];
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  // What stands before it on its line: the marker of a list item, or four blanks that made it code.
  const before = text.slice(lineStart, start);
  const isAfterMarker = /\S/u.test(before.replaceAll('>', ' '));
  const indent = isAfterMarker
    ? before.replace(/[^\t>]/gu, ' ')
    : before.replace(/[ \t]{4}$|\t$/u, '');
  const from = isAfterMarker ? start : lineStart;
  const first = isAfterMarker ? '' : indent;
  const lines = ['```', ...node.value.split('\n'), '```'];
  return [
    {
      kind: 'code',
      start: from,
      end,
      text: first + lines.join(`\n${indent}`),
    },
  ];
}

/** Words at the beginning of a line that MDX takes for JavaScript. */
const javaScript = /^(?:import|export)(?=[\s{*])/gmu;

/** Writes the first letter of a line that MDX would take for JavaScript as a character reference. */
export function undoJavaScript(text: string, node: Paragraph): readonly Edit[] {
  const start = node.position?.start.offset ?? 0;
  if (node.position?.start.column !== 1) return [];
  return Array.from(text.slice(start, node.position.end.offset).matchAll(javaScript)).map(
    ({0: word, index}) => ({
      kind: 'escape',
      start: start + index,
      end: start + index + 1,
      text: `&#${word.charCodeAt(0)};`,
    }),
  );
}
