/**
 * Mixes a seed and a number into 32 evenly spread bits (the finaliser of MurmurHash3). For variety
 * that is the same on every visit, never for secrets.
 */
export function mixBits(seed: number, value: number): number {
  let bits = Math.imul(value ^ Math.imul(seed, 0x9e3779b1), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
