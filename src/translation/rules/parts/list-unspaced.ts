import type {Block} from '../../../content/block';
import {listWords} from './list-words';

/** Addresses, paths, whatever has a placeholder in it, and names with a dot. */
const unspaced =
  /(?:[a-z][a-z\d+.-]*:\/\/|\\\\)[^\s"'“”‘’]+|[^\s"'“”‘’(]*(?:\\?<[^<>\s]+\\?>|%[A-Z_]+%|\\?\{[^{}\s]+\})[^\s"'“”‘’)]*|[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+/giu;

/** What is longer is no name, and would take long to look through. */
const longestName = 500;

/** Lists the names and addresses of a block that are written without a space, each of them once. */
export function listUnspaced(block: Block, text: string): readonly string[] {
  const found = listWords(block, text)
    .flatMap((piece) => piece.text.match(/[^\s"'“”‘’]+/gu) ?? [])
    .filter(({length}) => length <= longestName)
    .flatMap((word) => word.match(unspaced) ?? [])
    .map((name) => name.replace(/[.,;:!?*_]+$/u, ''));
  return Array.from(new Set(found)).filter(isName);
}

/** Not `e.g`, not two sentences without a space between, and not a word alone. */
function isName(name: string): boolean {
  return (
    name.length > 3 && /[^\p{L}\p{N}-]/u.test(name) && !/^[\p{L}-]+\.\p{Lu}\p{Ll}+$/u.test(name)
  );
}
