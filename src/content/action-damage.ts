/** The colon, and what keyboards, fonts and translation services put in its place. */
export const colon = '[:\\uFF1A\\uFE55\\uFE13\\u2236\\uA789\\u02D0]';
/** Spaces, among them the no-break, narrow and invisible ones; no line ends. */
const gap = '[^\\S\\n]*[\\u200B-\\u200F\\u2060\\uFEFF]*[^\\S\\n]*';

/** The name of the action that a damaged text still spells; null where it spells none. */
export function findNameMeant(found: string, actions: readonly string[]): string | null {
  const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}]/gu, '');
  return actions.find((name) => lettersOf(found).includes(lettersOf(name))) ?? null;
}

/** What an action looks like whose colons or whose name were damaged. */
export interface DamagePatterns {
  /** A known name behind two colons, however they look, or behind one that is no plain colon. */
  readonly anywhere: RegExp;
  /** A whole line, without the spaces around it, that was an action once. */
  readonly line: readonly RegExp[];
}

/**
 * Makes the patterns of damage, as keyboards, translators and their tools do it. Prose with colons
 * (`fe80::a`, `::1`, `std::vector`) is none.
 *
 * @param actions Names of the actions that there are, at least one.
 */
export function createDamagePatterns(actions: readonly string[]): DamagePatterns {
  const name = `(?:${actions.join('|')})(?![\\p{L}\\p{N}_])`;
  const address = '[a-f]{1,4}:[\\da-f:.]*(?:[\\s/]|$)';
  return {
    anywhere: new RegExp(`${colon}${gap}${colon}${gap}${name}|(?!:)${colon}${gap}${name}`, 'iu'),
    line: [
      // A known name, alone but for marks: it lost a colon, or both.
      new RegExp(`^[^\\p{L}\\p{N}]{0,4}${name}[^\\p{L}\\p{N}]{0,2}$`, 'iu'),
      // Any name behind one colon.
      new RegExp(`^${colon}(?=.*\\p{L})[\\p{L}\\p{N}\\p{Pd}_]+[.。]?$`, 'u'),
      // Two colons, then something short with a letter in it: a translated or damaged name, unless
      // it is an IPv6 address.
      new RegExp(`^${colon}${gap}${colon}${gap}(?!\\p{N}|${address})(?=.*\\p{L}).{1,60}$`, 'u'),
    ],
  };
}
