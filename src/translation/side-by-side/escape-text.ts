import type {Edit} from './edit';

/** A backslash with what it escapes, or a character that MDX takes for the beginning of code. */
const escapable = /\\[!-/:-@[-`{-~]|[<{]/g;

/**
 * Escapes each `<` and `{` of a stretch of plain words that is not escaped yet: MDX would read what
 * follows as a tag or as code.
 */
export function escapeText(text: string, start: number, end: number): readonly Edit[] {
  return [...escapeMarkup(text, start, end), ...breakAddresses(text, start, end)];
}

function escapeMarkup(text: string, start: number, end: number): readonly Edit[] {
  return Array.from(text.slice(start, end).matchAll(escapable))
    .filter(([found]) => found.length === 1)
    .map(({index}) => ({kind: 'escape', start: start + index, end: start + index, text: '\\'}));
}

/** Where words look like an address to whoever searches them for some, as Docusaurus's parser does. */
const address = /https?:(?=\/\/[-.\w]+[^ \t\n]*)/giu;

/**
 * Breaks addresses that no browser can read, and that Docusaurus would make links of and then stop at:
 * `https://a.example![`. What breaks them is an element that nobody sees.
 */
function breakAddresses(text: string, start: number, end: number): readonly Edit[] {
  const words = text.slice(start, end);
  if (!words.includes('://')) return [];
  return Array.from(words.matchAll(address)).flatMap(({0: scheme, index}): readonly Edit[] => {
    const [url = ''] = /^\S+/u.exec(words.slice(index)) ?? [];
    const isReadable = [url, url.replaceAll('\\', ''), url.replace(/[^\p{L}\p{N}/]+$/u, '')].every(
      (tried) => URL.canParse(tried),
    );
    const at = start + index + scheme.length;
    return isReadable ? [] : [{kind: 'link', start: at, end: at, text: '<wbr />'}];
  });
}
