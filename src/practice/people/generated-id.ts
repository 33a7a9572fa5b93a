import {mixBits} from './mix-bits';

// An odd factor and its inverse modulo 2^32: multiplying by one undoes the other.
const factor = 0x2545f491;
const inverse = inverseOf(factor);

/**
 * The object id of the generated person at `rank`: looks like any GUID, and holds the rank, so that
 * no table of ids is needed.
 */
export function generatedPersonId(rank: number, count: number, seed: number): string {
  const head = (Math.imul(rank, factor) ^ mixBits(seed, count)) >>> 0;
  const middle = mixBits(count, head);
  const tail = mixBits(seed + 3, head);
  const end = mixBits(seed + 4, head);
  return [
    hex(head, 8),
    hex(middle >>> 16, 4),
    `4${hex(middle & 0xfff, 3)}`,
    `8${hex(tail >>> 20, 3)}`,
    `${hex(tail & 0xffff, 4)}${hex(end, 8)}`,
  ].join('-');
}

/** The rank that a generated id holds, or null where this tenant never made that id. */
export function placeOfGeneratedId(id: string, count: number, seed: number): number | null {
  const head = /^[0-9a-f]{8}-/.test(id) ? Number.parseInt(id.slice(0, 8), 16) : null;
  if (head === null) return null;
  const rank = Math.imul(head ^ mixBits(seed, count), inverse) >>> 0;
  return rank < count && generatedPersonId(rank, count, seed) === id ? rank : null;
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

/** Newton's iteration: each round doubles the number of right bits, from three to over 32. */
function inverseOf(odd: number): number {
  let candidate = odd;
  for (let round = 0; round < 4; round += 1) {
    candidate = Math.imul(candidate, 2 - Math.imul(odd, candidate));
  }
  return candidate;
}
