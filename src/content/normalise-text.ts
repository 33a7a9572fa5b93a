/** A hard break of a paragraph: where its mark begins. */
type BreakOffsets = readonly number[];

/**
 * Takes from a piece of Markdown what only lays out its lines, so that rewrapping changes nothing.
 *
 * A run of ASCII white space becomes one space, at the ends none. Markers of quotations at the
 * beginning of lines go. A hard break stays, as `\` and a newline. A no-break space is a character
 * that somebody chose, and stays.
 *
 * @param quotes
 *   How many quotations the text stands in.
 * @param breaks
 *   Offsets in `text`, rising, where the mark of a hard break begins.
 */
export function normaliseText(text: string, quotes = 0, breaks: BreakOffsets = []): string {
  const pieces: string[] = [];
  let from = 0;
  for (const at of breaks) {
    pieces.push(layOut(text.slice(from, at), quotes));
    from = at + (/^(?:\\|[ \t]*)(?:\r\n|\n|\r)/.exec(text.slice(at))?.[0].length ?? 0);
    from += quotePrefix(quotes).exec(text.slice(from))?.[0].length ?? 0;
  }
  pieces.push(layOut(text.slice(from), quotes));
  return pieces.join('\\\n');
}

function layOut(text: string, quotes: number): string {
  const lines = quotes > 0 ? text.split(/\r\n|\n|\r/) : [text];
  return lines
    .map((line, index) => (index === 0 ? line : line.replace(quotePrefix(quotes), '')))
    .join(' ')
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/^ | $/g, '');
}

/** As many markers of quotations as a line may begin with: a lazy line has fewer. */
function quotePrefix(quotes: number): RegExp {
  return new RegExp(`^[ \\t]*(?:>[ \\t]*){0,${quotes}}`);
}
