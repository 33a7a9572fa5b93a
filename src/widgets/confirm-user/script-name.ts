import type {ScriptName} from '../../steps/confirm-user/unusual-characters';

/** ISO 15924: unicode.org/iso15924/iso15924-codes.html, checked 2026-11-22. */
const codes: Readonly<Record<ScriptName, string>> = {
  Latin: 'Latn',
  Cyrillic: 'Cyrl',
  Greek: 'Grek',
  Armenian: 'Armn',
  Arabic: 'Arab',
  Hebrew: 'Hebr',
  Han: 'Hani',
  Hiragana: 'Hira',
  Katakana: 'Kana',
  Bopomofo: 'Bopo',
  Hangul: 'Hang',
  Thai: 'Thai',
  Devanagari: 'Deva',
  Bengali: 'Beng',
  Tamil: 'Taml',
  Georgian: 'Geor',
  Ethiopic: 'Ethi',
  Cherokee: 'Cher',
  Coptic: 'Copt',
  'Canadian Aboriginal': 'Cans',
  Lisu: 'Lisu',
};

/** A script under its name in the language of the page, as the browser knows it: `Cyrillisch`. */
export function scriptName(script: ScriptName, locale: string): string {
  return new Intl.DisplayNames(locale, {type: 'script'}).of(codes[script]) ?? script;
}
