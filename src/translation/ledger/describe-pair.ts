import type {Block} from '../../content/block';
import {hashText} from './hash-text';
import type {LedgerEntry} from './ledger';

/** What an entry holds of the two blocks that are right for one another today. */
export function describePair(
  id: string,
  source: Block,
  target: Block,
): Pick<LedgerEntry, 'id' | 'source' | 'target' | 'kind'> {
  const pair = {id, source: source.text, target: hashText(target.text)};
  return source.kind === 'code' || source.kind === 'html' ? {...pair, kind: source.kind} : pair;
}
