import type {RandomBytes} from '../../core/random';

const consonants = 'bcdfghjklmnpqrstvwxyz';
const vowels = 'aeiou';

/** Makes a password in the form that Graph generates: `Cuyo5459`. Kept nowhere. */
export function generatePassword(randomBytes: RandomBytes): string {
  const letters = [consonants, vowels, consonants, vowels].map((from) => pick(from, randomBytes));
  const digits = Array.from({length: 4}, () => pick('0123456789', randomBytes));
  return `${letters[0]!.toUpperCase()}${letters.slice(1).join('')}${digits.join('')}`;
}

/** Draws one character; bytes past the last whole round are drawn again, so that none is favoured. */
function pick(from: string, randomBytes: RandomBytes): string {
  const limit = 256 - (256 % from.length);
  for (;;) {
    const byte = randomBytes(1)[0]!;
    if (byte < limit) return from[byte % from.length]!;
  }
}
