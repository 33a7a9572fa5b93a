/** Returns `count` random bytes. Production passes `secureRandomBytes`; tests pass a seeded source. */
export type RandomBytes = (count: number) => Uint8Array;

/** Bytes from the platform's cryptographically secure generator (Web Crypto). */
export const secureRandomBytes: RandomBytes = (count) =>
  crypto.getRandomValues(new Uint8Array(count));
