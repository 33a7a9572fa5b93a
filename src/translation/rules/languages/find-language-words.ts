import {englishFunctionWords} from './en';
import type {LanguageWords} from './language-words';
import {nl} from './nl';

const byLanguage: Readonly<Record<string, LanguageWords>> = {nl};

const functionWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: englishFunctionWords,
  nl: nl.functionWords,
};

/** The words of a language, by a BCP 47 tag; null of one that nobody has written down yet. */
export function findLanguageWords(locale: string): LanguageWords | null {
  return byLanguage[languageOf(locale)] ?? null;
}

/** The function words of a language; null likewise. */
export function listFunctionWords(locale: string): ReadonlySet<string> | null {
  return functionWords[languageOf(locale)] ?? null;
}

function languageOf(locale: string): string {
  return locale.split('-')[0]?.toLowerCase() ?? '';
}
