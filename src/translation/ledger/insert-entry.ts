import type {Ledger, LedgerEntry} from './ledger';
import type {Segment} from './segment';

/**
 * Puts an entry into a ledger: in the place of the one of the same id, otherwise behind the entry of
 * the nearest segment before it that has one. All others stay where they are.
 */
export function insertEntry(
  ledger: Ledger,
  segments: readonly Segment[],
  entry: LedgerEntry,
): Ledger {
  const entries = ledger.segments;
  const places = new Map(entries.map(({id}, index) => [id, index]));
  const place = places.get(entry.id);
  if (place !== undefined) {
    return {...ledger, segments: entries.map((old, index) => (index === place ? entry : old))};
  }
  const own = segments.findIndex(({id}) => id === entry.id);
  const before = segments
    .slice(0, own)
    .filter(({id}) => places.has(id))
    .at(-1);
  const next = before ? (places.get(before.id) ?? -1) + 1 : 0;
  return {...ledger, segments: [...entries.slice(0, next), entry, ...entries.slice(next)]};
}
