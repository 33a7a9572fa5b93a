import type {Block} from '../../content/block';

/**
 * Whether a block has something to keep right in a translation. Directives have not, nor have comments:
 * a translator may write down what the source has no need to.
 */
export function isSegment({kind, text}: Block): boolean {
  if (kind === 'directive') return false;
  return (kind === 'html' ? text.replace(/<!--.*?-->/gsu, '') : text).trim() !== '';
}

/**
 * Whether a block is as a rule copied into a translation letter for letter: code, HTML, and what has no
 * letter outside of code. Where it was copied, the ledger need not say so.
 */
export function isCopied({kind, text}: Pick<Block, 'kind' | 'text'>): boolean {
  return kind === 'code' || kind === 'html' || !/\p{Letter}/u.test(text.replace(/`[^`]+`/gu, ''));
}
