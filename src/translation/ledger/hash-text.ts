import {createHash} from 'node:crypto';

/** Hex digits of a hash: 48 bits, so that two of an article's texts never share one by chance. */
const length = 12;

/** The hash of a block's normalised text by which a ledger knows it again. */
export function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}
