/** Lists the words of a text as they are written; digits count, marks do not. */
export function splitWords(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
}

/** Whether a text has words, and all of them are on a list of words in small letters. */
export function hasOnly(text: string, list: ReadonlySet<string>): boolean {
  const words = splitWords(text);
  return words.length > 0 && words.every((word) => list.has(word.toLowerCase().replace('’', "'")));
}
