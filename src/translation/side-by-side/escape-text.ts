import type {Edit} from './edit';

/** A backslash with what it escapes, or a character that MDX takes for the beginning of code. */
const escapable = /\\[!-/:-@[-`{-~]|[<{]/g;

/**
 * Escapes each `<` and `{` of a stretch of plain words that is not escaped yet: MDX would read what
 * follows as a tag or as code.
 */
export function escapeText(text: string, start: number, end: number): readonly Edit[] {
  return Array.from(text.slice(start, end).matchAll(escapable))
    .filter(([found]) => found.length === 1)
    .map(({index}) => ({kind: 'escape', start: start + index, end: start + index, text: '\\'}));
}
