import type {Refusal} from './finding';

/** `01-`, `2. `: Docusaurus leaves numbers before a name out of addresses (3.10.2, 2026-11-22). */
const numberPrefix = /^(\d+)\s*[-_.]+\s*(?=[^-_.\s])/u;
const noNumberPrefix = /^\d+[-_.]\d+/u;

/** What stops a build in the name of a file, or blanks at its end (seen with 3.10.2, 2026-11-23). */
const unusable = /[?#!\\]|\s(?=\/|\.md$)/iu;

/**
 * Finds articles that can have no page of their own by their names: two that would share an address,
 * or a file on disks that take `A` and `a` for one; and those that Docusaurus makes no pages of.
 *
 * @param names Paths from the folder of the articles, with slashes, in order: of two the first stays.
 * @param others
 *   Addresses and ids of the site's other pages, as `toAddress` makes them, and what has them: some words
 *   that follow "of".
 */
export function refuseNames(
  names: readonly string[],
  others: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, Refusal> {
  const refused = new Map<string, Refusal>();
  const taken = new Map(others);
  for (const name of names) {
    const hidden = name.split('/').find((part) => /^[_.]/u.test(part));
    if (hidden !== undefined) {
      const message = `Docusaurus makes no page of what has a name that begins with "${hidden.charAt(0)}".`;
      refused.set(name, {rule: 'name-hidden', offset: 0, message});
      continue;
    }
    if (unusable.test(name) || !canDecode(name)) {
      const message =
        'Docusaurus stops at a file with such a name: no "?", "#", "!" or "\\", no lone "%", no blank at its end.';
      refused.set(name, {rule: 'name-unusable', offset: 0, message});
      continue;
    }
    const address = toAddress(name);
    const other = taken.get(address);
    if (other === undefined) {
      taken.set(address, name);
      continue;
    }
    const message = `Its page would have the address or the id of ${other}.`;
    refused.set(name, {rule: 'name-taken', offset: 0, message});
  }
  return refused;
}

function canDecode(name: string): boolean {
  try {
    decodeURI(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * The address of an article's page from the folder of the articles, without slashes at its ends and in
 * small letters.
 *
 * @param name Path from there, with slashes.
 */
export function toAddress(name: string): string {
  const parts = name
    .replace(/\.mdx?$/iu, '')
    .toLowerCase()
    .split('/')
    .map((part) => (noNumberPrefix.test(part) ? part : part.replace(numberPrefix, '')));
  const last = parts.at(-1) ?? '';
  const isIndex = ['index', 'readme', parts.at(-2)].includes(last);
  return (isIndex ? parts.slice(0, -1) : parts).join('/');
}
