import {splitWords} from '../people/fold-text';
import type {PracticePerson} from '../people/person';

const shortest = 8;
const longest = 256;
const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/];
const printable = /^[ -~]*$/;

/** The words that the practice tenant bans, as Microsoft bans a list that it does not publish. */
const bannedWords = [
  'password',
  'wachtwoord',
  'welcome',
  'welkom',
  'qwerty',
  'practice',
  'contoso',
];
const leastPoints = 5;

/** Characters that stand for others when banned words are looked for. */
const disguises: Readonly<Record<string, string>> = {'0': 'o', '1': 'l', $: 's', '@': 'a'};

/**
 * Whether Microsoft Entra would take this password for this person: 8 to 256 printable ASCII
 * characters of three kinds at least, and five points at least when every banned word counts one
 * and every other character counts one. Sources: "Password policies and account restrictions"
 * (learn.microsoft.com/entra/identity/authentication/concept-sspr-policy) and "Eliminate bad
 * passwords" (…/concept-password-ban-bad), checked 2026-11-22.
 */
export function isPasswordAccepted(password: string, person: PracticePerson): boolean {
  if (password.length < shortest || password.length > longest) return false;
  if (!printable.test(password)) return false;
  if (kinds.filter((kind) => kind.test(password)).length < 3) return false;
  return countPoints(password, person) >= leastPoints;
}

function countPoints(password: string, person: PracticePerson): number {
  const names = [...splitWords(person.displayName), ...splitWords(person.userPrincipalName)];
  const banned = [...bannedWords, ...names.filter((name) => name.length >= 4)];
  const plain = Array.from(
    password.toLowerCase(),
    (character) => disguises[character] ?? character,
  ).join('');
  return banned.reduce((left, word) => left.replaceAll(word, '\0'), plain).length;
}
