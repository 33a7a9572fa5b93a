import {isOptionalText, isRecord} from './json-shapes';

/** One page of an OData collection. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** The link to the next page, to be followed as it is; null on the last page. */
  readonly nextLink: string | null;
  /** `@odata.count`: the number of all items; null where it was not given, or is no number of items. */
  readonly count: number | null;
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

/**
 * Reads `{value: […], "@odata.nextLink", "@odata.count"}`. A page may be empty and still have a next
 * one (learn.microsoft.com/graph/paging, checked 2026-11-22).
 *
 * @param parseItem returns null for what is not an item
 * @returns null where the value is no collection, or holds something that is not an item
 */
export function parseCollection<Item>(
  value: unknown,
  parseItem: (item: unknown) => Item | null,
): Page<Item> | null {
  if (!isRecord(value) || !Array.isArray(value.value)) return null;
  const nextLink = value['@odata.nextLink'];
  const count = value['@odata.count'];
  if (!isOptionalText(nextLink)) return null;
  const items: Item[] = [];
  for (const each of value.value as unknown[]) {
    const item = parseItem(each);
    if (item === null) return null;
    items.push(item);
  }
  return {items, nextLink: nextLink ?? null, count: isCount(count) ? count : null};
}
