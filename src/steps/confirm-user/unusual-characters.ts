import unhomoglyph from 'unhomoglyph';
import {characterNames} from './character-names';

/** A character in a name that hides, reorders or imitates others. */
export interface UnusualCharacter {
  readonly character: string;
  /** In the usual notation, e.g. `U+202E`. */
  readonly codePoint: string;
  /**
   * - `bidi-control`: changes the reading direction of what follows
   * - `invisible`: has no width or no ink
   * - `mixed-script`: a letter of another script than the name's own
   */
  readonly kind: 'bidi-control' | 'invisible' | 'mixed-script';
  /** Unicode's own name of a control or invisible character, e.g. `RIGHT-TO-LEFT OVERRIDE`; else null. */
  readonly name: string | null;
  /**
   * Unicode's name of the script of a `mixed-script` letter, e.g. `Cyrillic`; else null. Null too for
   * a letter that belongs to none, such as a mathematical one, and for a rare script.
   */
  readonly script: ScriptName | null;
  /** The Latin letters that a `mixed-script` letter looks like; null where it looks like none. */
  readonly looksLike: string | null;
}

const scriptPatterns = {
  Latin: /\p{Script=Latin}/u,
  Cyrillic: /\p{Script=Cyrillic}/u,
  Greek: /\p{Script=Greek}/u,
  Armenian: /\p{Script=Armenian}/u,
  Arabic: /\p{Script=Arabic}/u,
  Hebrew: /\p{Script=Hebrew}/u,
  Han: /\p{Script=Han}/u,
  Hiragana: /\p{Script=Hiragana}/u,
  Katakana: /\p{Script=Katakana}/u,
  Bopomofo: /\p{Script=Bopomofo}/u,
  Hangul: /\p{Script=Hangul}/u,
  Thai: /\p{Script=Thai}/u,
  Devanagari: /\p{Script=Devanagari}/u,
  Bengali: /\p{Script=Bengali}/u,
  Tamil: /\p{Script=Tamil}/u,
  Georgian: /\p{Script=Georgian}/u,
  Ethiopic: /\p{Script=Ethiopic}/u,
  Cherokee: /\p{Script=Cherokee}/u,
  Coptic: /\p{Script=Coptic}/u,
  'Canadian Aboriginal': /\p{Script=Canadian_Aboriginal}/u,
  Lisu: /\p{Script=Lisu}/u,
};

/** A script that the names in a tenant are likely to be written in, by Unicode's name. */
export type ScriptName = keyof typeof scriptPatterns;

const scripts = Object.entries(scriptPatterns) as readonly [ScriptName, RegExp][];

/** Written together in Chinese, Japanese and Korean names, also with Latin letters. */
const eastAsian: ReadonlySet<string> = new Set([
  'Han',
  'Hiragana',
  'Katakana',
  'Bopomofo',
  'Hangul',
]);

const bidiControl = /\p{Bidi_Control}/u;
const invisible =
  /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u2800\ufffc]|(?! )\p{Zs}/u;
const letter = /\p{L}/u;
const shared = /[\p{Script=Common}\p{Script=Inherited}]/u;

const notation = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The script of a letter; `shared` where it belongs to none, `other` where it is a rare one. */
function scriptOf(character: string): ScriptName | 'shared' | 'other' {
  const known = scripts.find(([, pattern]) => pattern.test(character));
  return known?.[0] ?? (shared.test(character) ? 'shared' : 'other');
}

/** The script that a name is taken to be written in: Latin where it has any, else the first. */
function ownScript(found: ReadonlySet<string>): string | undefined {
  return found.has('Latin') ? 'Latin' : Array.from(found).find((script) => script !== 'shared');
}

function looksLikeLatin(character: string): string | null {
  const plain = unhomoglyph(character.normalize('NFKD'));
  return /^[A-Za-z]+$/.test(plain) ? plain : null;
}

/**
 * Lists the characters of `text` that hide, reorder or imitate others, each once, in their order:
 * bidi controls, invisible characters and unusual spaces, and letters of another script than the
 * name's own. Chinese, Japanese and Korean scripts may stand together and beside Latin.
 *
 * Source: unicode.org/reports/tr39 "Mixed-Script Detection" and "Restriction-Level Detection",
 * checked 2026-11-22.
 */
export function unusualCharacters(text: string): readonly UnusualCharacter[] {
  const characters = Array.from(new Set(text));
  const letters = characters.filter((each) => letter.test(each));
  const own = ownScript(new Set(letters.map(scriptOf)));
  const mayStandTogether = (script: string) =>
    script === own || (eastAsian.has(script) && (own === 'Latin' || eastAsian.has(own ?? '')));

  return characters.flatMap((character): UnusualCharacter[] => {
    const codePoint = notation(character);
    const name = characterNames[codePoint] ?? null;
    const hidden = {character, codePoint, name, script: null, looksLike: null};
    if (bidiControl.test(character)) return [{...hidden, kind: 'bidi-control'}];
    if (invisible.test(character)) return [{...hidden, kind: 'invisible'}];
    if (!letter.test(character)) return [];
    const script = scriptOf(character);
    const looksLike = looksLikeLatin(character);
    if (script === 'shared' ? looksLike === null : mayStandTogether(script)) return [];
    const hasName = script !== 'shared' && script !== 'other';
    return [
      {
        character,
        codePoint,
        kind: 'mixed-script',
        name: null,
        script: hasName ? script : null,
        looksLike,
      },
    ];
  });
}
