import {unusualCharacters} from '../../steps/confirm-user/unusual-characters';
import {scriptName} from './script-name';

test.each([
  ['Ж', 'Cyrillic', 'Cyrillisch'],
  ['Ω', 'Greek', 'Grieks'],
  ['Բ', 'Armenian', 'Armeens'],
  ['م', 'Arabic', 'Arabisch'],
  ['א', 'Hebrew', 'Hebreeuws'],
  ['ა', 'Georgian', 'Georgisch'],
  ['አ', 'Ethiopic', 'Ethiopisch'],
  ['Ⲋ', 'Coptic', 'Koptisch'],
])('names the script of %s in English and in Dutch', (letter, english, dutch) => {
  const script = unusualCharacters(`Kim ${letter}`)[0]!.script!;

  expect(scriptName(script, 'en')).toBe(english);
  expect(scriptName(script, 'nl-NL')).toBe(dutch);
});

// Four capitals and small letters are what an unknown code would come back as.
test.each(['ก', 'अ', 'অ', 'அ', 'Ꮼ', 'ᐁ', 'ꓤ'])('knows the script of %s by a name', (letter) => {
  const script = unusualCharacters(`Kim ${letter}`)[0]!.script!;

  for (const locale of ['en', 'nl-NL']) expect(scriptName(script, locale)).toMatch(/^\p{Lu}/u);
});
