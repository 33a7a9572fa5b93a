import type {Refusal} from './finding';

/** `01-`, `2. `: Docusaurus leaves numbers before a name out of addresses (3.10.2, 2026-11-22). */
const numberPrefix = /^(\d+)\s*[-_.]+\s*(?=[^-_.\s])/u;
const noNumberPrefix = /^\d+[-_.]\d+/u;

/**
 * Finds articles that can have no page of their own by their names: two that would share an address,
 * or a file on disks that take `A` and `a` for one; and those that Docusaurus makes no pages of.
 *
 * @param names Paths from the folder of the articles, with slashes, in order: of two the first stays.
 */
export function refuseNames(names: readonly string[]): ReadonlyMap<string, Refusal> {
  const refused = new Map<string, Refusal>();
  const taken = new Map<string, string>();
  for (const name of names) {
    const hidden = name.split('/').find((part) => /^[_.]/u.test(part));
    if (hidden !== undefined) {
      const message = `Docusaurus makes no page of what has a name that begins with "${hidden.charAt(0)}".`;
      refused.set(name, {rule: 'name-hidden', offset: 0, message});
      continue;
    }
    const address = toAddress(name);
    const other = taken.get(address);
    if (other === undefined) {
      taken.set(address, name);
      continue;
    }
    const message = `Its page would have the address of that of ${other}.`;
    refused.set(name, {rule: 'name-taken', offset: 0, message});
  }
  return refused;
}

function toAddress(name: string): string {
  const parts = name
    .replace(/\.md$/iu, '')
    .toLowerCase()
    .split('/')
    .map((part) => (noNumberPrefix.test(part) ? part : part.replace(numberPrefix, '')));
  const last = parts.at(-1) ?? '';
  const isIndex = ['index', 'readme', parts.at(-2)].includes(last);
  return (isIndex ? parts.slice(0, -1) : parts).join('/');
}
