import type {Edit} from './edit';

/**
 * Kinds of Docusaurus by the words of Microsoft's alerts. `IMPORTANT` and `CAUTION` go where Docusaurus
 * itself put its older kinds of these names (3.10.2, 2026-11-22); it brings their titles in 30
 * languages.
 */
const kinds: Readonly<Record<string, string>> = {
  NOTE: 'note',
  TIP: 'tip',
  TIPS: 'tip',
  IMPORTANT: 'info',
  INFO: 'info',
  CAUTION: 'warning',
  WARNING: 'warning',
  DANGER: 'danger',
  VIDEO: 'info[Video]',
};

/** An alert whose word is not known: where it begins, and the word. */
export interface UnknownAlert {
  readonly start: number;
  readonly word: string;
}

/** What the alerts of an article become. */
export interface ConvertedAlerts {
  readonly edits: readonly Edit[];
  /** Became notes that have the word as their title. */
  readonly unknown: readonly UnknownAlert[];
}

/**
 * A line that an alert begins on: what stands before it, its mark, its word, and what follows. What has
 * a link inside, as `[!INCLUDE [words](file.md)]`, is no alert.
 */
const marker =
  /^([ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)(>[ \t]?)?\[!([^\][\s:]+)(?:[ \t:]+([^\][]*))?\][ \t]*(.*)$/u;

/** A line of a quotation, and one whose quotation stands in a list item of its own. */
const quoted = /^([ \t]*)(>[ \t]?)(.*)$/u;
const quotedItem = /^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)(>[ \t]?)(.*)$/u;

/** A line that begins a block, so that it is no lazy line of the paragraph before. */
const beginsBlock = /^[ \t]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|`{3}|~{3}|>|<\/?[a-z])/iu;

/** Where a block of code begins or ends; three backticks and words with more of them are no such place. */
const fenceOfCode = /^[ \t>]*(?:`{3,}[^`]*|~{3,}.*)$/u;

interface Line {
  readonly text: string;
  readonly start: number;
}

/**
 * Makes alerts admonitions: `> [!NOTE]` and the quotation that follows become `:::note` … `:::`. The
 * word may be in any case; a video becomes an admonition with its address.
 *
 * Of a quotation that is no alert nothing changes.
 */
export function convertAlerts(text: string): ConvertedAlerts {
  if (!text.includes('[!')) return {edits: [], unknown: []};
  const lines = splitLines(text);
  const edits: Edit[] = [];
  const unknown: UnknownAlert[] = [];
  let isInCode = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line && fenceOfCode.test(line.text)) isInCode = !isInCode;
    const found = line && !isInCode && marker.exec(line.text);
    if (!line || !found) continue;
    const [, before = '', mark = '', word = '', argument = '', rest = ''] = found;
    const kind = kinds[word.toUpperCase()];
    if (kind === undefined) unknown.push({start: line.start, word});
    const body = readBody(lines, index, mark !== '', rest !== '');
    const indent = before.replace(/\S/gu, ' ');
    const fence = ':'.repeat(longestFence(lines.slice(index, body.end)) + 1);
    const opened = `${before}${fence}${kind ?? `note[${word.replace(/[[\]]/gu, '')}]`}`;
    const previous = lines[index - 1];
    const isApart =
      previous === undefined || /^[ \t]*$/u.test(previous.text) || before.trim() !== '';
    const restStart = line.start + line.text.length - rest.length;
    edits.push({
      kind: 'alert',
      start: line.start,
      end: restStart,
      text: [
        isApart ? '' : '\n',
        opened,
        argument ? `\n\n${indent}${argument.trim()}` : '',
        rest ? `\n\n${indent}` : '',
      ].join(''),
    });
    // Without a line of its own the first line of the body would follow the fence.
    let needsBlank = rest === '';
    for (const {at, prefix, replaced} of body.lines) {
      const first = needsBlank ? '\n' : '';
      needsBlank = false;
      edits.push({kind: 'alert', start: at, end: at + prefix, text: `${first}${replaced}`});
    }
    const last = lines[body.end - 1] ?? line;
    const lastEnd = last.start + last.text.length;
    const next = lines[body.end];
    const isFollowed = next !== undefined && !/^[ \t]*$/u.test(next.text);
    edits.push({
      kind: 'alert',
      start: lastEnd,
      end: lastEnd,
      text: `\n\n${indent}${fence}${isFollowed ? '\n' : ''}`,
    });
    index = body.end - 1;
  }
  // A lazy line stays as it is.
  return {edits: edits.filter(({start, end, text: put}) => start < end || put !== ''), unknown};
}

interface BodyLine {
  readonly at: number;
  /** Length of what is replaced at the beginning of the line. */
  readonly prefix: number;
  readonly replaced: string;
}

/** The lines after a marker that belong to its alert; `end` is the index after the last of them. */
function readBody(lines: readonly Line[], index: number, isQuoted: boolean, hasWords: boolean) {
  const body: BodyLine[] = [];
  let mayBeLazy = isQuoted || hasWords;
  let end = index + 1;
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (!line || marker.test(line.text) || line.text.trim() === '') break;
    const {text, start} = line;
    const quote = isQuoted ? (quoted.exec(text) ?? quotedItem.exec(text)) : null;
    if (quote) {
      const [, before = '', mark = '', rest = ''] = quote;
      body.push({at: start, prefix: before.length + mark.length, replaced: before});
      mayBeLazy = rest.trim() !== '' && !/^[ \t]*[`~]{3}/u.test(rest);
      continue;
    }
    if (isQuoted && (!mayBeLazy || beginsBlock.test(text))) break;
    if (!isQuoted && beginsBlock.test(text) && body.length > 0) break;
    body.push({at: start, prefix: 0, replaced: ''});
  }
  return {lines: body, end};
}

function longestFence(lines: readonly Line[]): number {
  const lengths = lines.map(({text}) => /^[ \t>]*(:{3,})/u.exec(text)?.[1]?.length ?? 2);
  return Math.max(2, ...lengths);
}

function splitLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push({text: line, start});
    start += line.length + 1;
  }
  return lines;
}
