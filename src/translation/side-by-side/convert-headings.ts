import type {Edit} from './edit';

/** A heading on one line that begins with an empty anchor, as the help articles write them. */
const namedHeading =
  /^( {0,3}#{1,6}[ \t]+)<a\s+(?:name|id)\s*=\s*(["'])(.*?)\2\s*(?:\/>|>\s*<\/a>)(.*)$/gim;

/** What Docusaurus reads as an id; anything else would be read as words. */
const usableId = /^[^\s{}<>]+$/u;

/**
 * Makes the anchor at the beginning of a heading its id: `# <a name="a"></a>Words` becomes
 * `# Words {#a}`. An anchor whose name can be no id goes.
 */
export function convertHeadings(text: string): readonly Edit[] {
  return Array.from(text.matchAll(namedHeading)).flatMap((found): readonly Edit[] => {
    const [all, hashes = '', , id = '', words = ''] = found;
    const anchorStart = found.index + hashes.length;
    const lineEnd = found.index + all.length;
    const wordsEnd = lineEnd - (/(?:[ \t]#+)?[ \t]*$/u.exec(words)?.[0].length ?? 0);
    const leading = /^[ \t]*/u.exec(words)?.[0].length ?? 0;
    const anchorEnd = Math.min(lineEnd - words.length + leading, wordsEnd);
    const anchor: Edit = {kind: 'heading-id', start: anchorStart, end: anchorEnd, text: ''};
    if (!usableId.test(id)) return [anchor];
    const given = wordsEnd > anchorEnd ? ` {#${id}}` : `{#${id}}`;
    return [anchor, {kind: 'heading-id', start: wordsEnd, end: lineEnd, text: given}];
  });
}
