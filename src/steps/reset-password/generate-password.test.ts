import fc from 'fast-check';
import type {RandomBytes} from '../../core/random';
import {secureRandomBytes} from '../../core/random';
import {compareNames} from '../confirm-user/name-comparison';
import {generatePassword, passwordAlphabet} from './generate-password';
import {checkPassword} from './password-rules';

/** Mulberry32: even enough to show a bias of the code under test, and the same on every run. */
function createSeededBytes(seed: number): RandomBytes {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) & 0xff;
  };
  return (count) => new Uint8Array(count).map(next);
}

it('meets every rule of Entra, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const password = generatePassword(createSeededBytes(seed));
      expect(password).toHaveLength(16);
      const user = {userPrincipalName: '', displayName: ''};
      expect(checkPassword(password, user).filter(({isMet}) => !isMet)).toEqual([]);
    }),
    {numRuns: 2_000},
  );
});

it('draws from characters of which no two look alike', () => {
  expect(passwordAlphabet).not.toMatch(/[0Oo1Il|'"`.,:;_\-\s]/);
  const characters = Array.from(passwordAlphabet);
  expect(new Set(characters).size).toBe(characters.length);
  const confusable = characters.flatMap((one, index) =>
    characters
      .slice(index + 1)
      .filter((other) => one.toLowerCase() !== other.toLowerCase() && compareNames(one, other)),
  );
  expect(confusable).toEqual([]);
});

it('draws every character equally often', () => {
  const counts = new Map<string, number>();
  const bytes = createSeededBytes(20261122);
  const passwords = 8_000;
  for (let each = 0; each < passwords; each += 1) {
    for (const character of generatePassword(bytes)) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  const expected = (passwords * 16) / passwordAlphabet.length;
  const chiSquare = Array.from(passwordAlphabet)
    .map((character) => ((counts.get(character) ?? 0) - expected) ** 2 / expected)
    .reduce((sum, each) => sum + each, 0);
  // 63 degrees of freedom: one even source in 10,000 comes above 113. Passwords of fewer than three
  // kinds are thrown away, which favours digits and signs a little; a modulo bias gives thousands.
  expect(chiSquare).toBeLessThan(200);
});

it('makes a different password each time with the platform’s generator', () => {
  const made = new Set(Array.from({length: 500}, () => generatePassword(secureRandomBytes)));
  expect(made.size).toBe(500);
});

it('refuses a source that is not random, instead of hanging', () => {
  expect(() => generatePassword((count) => new Uint8Array(count))).toThrow(/random bytes/);
});
