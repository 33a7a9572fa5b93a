import type {Locale} from './runbook-texts';
import type {PageWords} from './read-page-words';
import {siteMessages, type SiteMessages} from './site-messages';

/** Words that give a language away: frequent in it, and no words of the other. */
const telltaleWords: Readonly<Record<Locale, readonly string[]>> = {
  en: 'a and are be can cannot did does for from has have it its only the their them this to what when which who with you your'.split(
    ' ',
  ),
  'nl-NL':
    'aan alle bij dat de deze dit een er geen gebruiker gebruikers haar het hun ik kan kunt maar naar niet nog om ook opnieuw te uit uw van voor wachtwoord wie wordt worden zich zijn zo'.split(
      ' ',
    ),
};

const other: Readonly<Record<Locale, Locale>> = {en: 'nl-NL', 'nl-NL': 'en'};

const simplify = (text: string): string =>
  text
    .replace(/[.…:?!]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The fixed parts of messages: what stands between placeholders, and each plural form. */
function fixedParts(messages: SiteMessages): ReadonlySet<string> {
  return new Set(
    Object.values(messages)
      .flatMap((message) => message.split(/\{\w+\}|\|/))
      .map(simplify)
      .filter((part) => /\p{L}{2}/u.test(part)),
  );
}

/** Finds what a page says in the site's other language: one sentence for each finding. */
export type FindForeignWords = (words: readonly PageWords[]) => readonly string[];

/**
 * Looks for the other language on pages of `locale`, in two ways: messages of the site whose
 * counterpart should have stood there, and words that only the other language has.
 */
export async function createFindForeignWords(locale: Locale): Promise<FindForeignWords> {
  const own = fixedParts(await siteMessages(locale));
  const foreign = Array.from(fixedParts(await siteMessages(other[locale]))).filter(
    (part) => !own.has(part),
  );
  const foreignWords = new Set(foreign);
  const foreignPhrases = foreign.filter((part) => part.split(' ').length > 2);
  const telltale = new Set(telltaleWords[other[locale]]);

  return (words) =>
    words.flatMap(({kind, text}) => {
      const message = foreignWords.has(simplify(text))
        ? text
        : foreignPhrases.find((phrase) => text.includes(phrase));
      const found = (text.toLowerCase().match(/[\p{L}’']+/gu) ?? []).filter((word) =>
        telltale.has(word),
      );
      return [
        ...(message === undefined ? [] : [`${kind} says the message “${message}”: ${text}`]),
        ...(found.length === 0 ? [] : [`${kind} says “${found.join(' ')}”: ${text}`]),
      ];
    });
}
