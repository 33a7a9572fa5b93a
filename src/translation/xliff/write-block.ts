import type {Block} from '../../content/block';

/**
 * The words of a block as they are to stand between its `start` and `end`: of a value of the front
 * matter in the quotes that it has, and the line after a hard break behind what the lines of its list
 * item or quotation begin with.
 *
 * @param article The text that the block's offsets count in.
 */
export function writeBlock(article: string, block: Block, text: string): string {
  if (block.kind === 'front-matter') {
    return writeValue(article.slice(block.start, block.end), text);
  }
  return text.replaceAll('\n', `\n${linePrefix(article, block)}`);
}

function writeValue(before: string, text: string): string {
  // A value of several lines ends with its line.
  const after = /\s*$/u.exec(before)?.[0] ?? '';
  if (before.startsWith("'")) return `'${text.replaceAll("'", "''")}'${after}`;
  return before.startsWith('"') || !isPlain(text)
    ? `${JSON.stringify(text)}${after}`
    : text + after;
}

/** Whether YAML reads words without quotes as these words, wherever they stand. */
function isPlain(text: string): boolean {
  return (
    /^[\p{L}][^:#[\]{},&*!|>'"%@`\\]*$/u.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(text)
  );
}

function linePrefix(article: string, {start, column}: Block): string {
  return article.slice(start - column + 1, start).replace(/[^>\s]/gu, ' ');
}
