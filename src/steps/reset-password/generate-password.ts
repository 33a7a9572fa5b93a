import {customRandom} from 'nanoid';
import type {RandomBytes} from '../../core/random';
import {checkPassword} from './password-rules';

/**
 * The characters of a generated password: no two of them look alike in a usual font (so none of
 * `0 O o 1 I l |`), and no quotes, brackets, dots or dashes, which are easily misread or misheard.
 */
export const passwordAlphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789#%*+=?@$';

/** 16 characters of 64: 96 bits. */
const length = 16;

/** Two draws in a hundred lack a third kind of character at worst; more than this is no chance. */
const maximumDraws = 1_000;

const nobody = {userPrincipalName: '', displayName: ''};

/**
 * Draws a password of 16 characters that meets Entra's rules, each character equally likely (nanoid
 * rejects bytes that would favour some). Draws that break a rule are thrown away whole. Throws where
 * `randomBytes` is not random.
 */
export function generatePassword(randomBytes: RandomBytes): string {
  const draw = customRandom(passwordAlphabet, length, randomBytes);
  for (let draws = 0; draws < maximumDraws; draws++) {
    const password = draw();
    if (checkPassword(password, nobody).every(({isMet}) => isMet)) return password;
  }
  throw new Error('The source of random bytes gives the same bytes again and again.');
}
