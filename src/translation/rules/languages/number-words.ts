/**
 * Words for small numbers by language, each with the number that it says; a language that is not here
 * has digits only. Words that mostly mean something else (`one` as a pronoun, the article `een`) are
 * here too: they only ever excuse a digit that the other side has.
 */
const numberWords: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  en: {
    ...count('one two three four five six seven eight nine ten eleven twelve'),
    ...{once: 1, twice: 2, single: 1, both: 2, first: 1, second: 2, third: 3, fourth: 4, fifth: 5},
    ...{an: 1, a: 1, half: 30, fifteen: 15, twenty: 20, thirty: 30, sixty: 60, ninety: 90},
  },
  nl: {
    ...count('een twee drie vier vijf zes zeven acht negen tien elf twaalf'),
    ...{één: 1, eenmaal: 1, tweemaal: 2, beide: 2, eerste: 1, tweede: 2, derde: 3, vierde: 4},
    ...{vijfde: 5, zesde: 6, zevende: 7, achtste: 8, negende: 9, tiende: 10, twintigste: 20},
    ...{dertigste: 30, half: 30, vijftien: 15, twintig: 20, dertig: 30, zestig: 60, negentig: 90},
  },
  de: {
    ...count('ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'),
    ...{eine: 1, einen: 1, einem: 1, einer: 1, eins: 1, einmal: 1, zweimal: 2, beide: 2, beiden: 2},
    ...{zwanzig: 20, dreißig: 30, sechzig: 60, neunzig: 90},
  },
  fr: {
    ...count('un deux trois quatre cinq six sept huit neuf dix onze douze'),
    ...{une: 1, quinze: 15, vingt: 20, trente: 30, soixante: 60},
  },
  es: {
    ...count('un dos tres cuatro cinco seis siete ocho nueve diez once doce'),
    ...{uno: 1, una: 1, ambos: 2, ambas: 2, quince: 15, veinte: 20, treinta: 30, sesenta: 60},
  },
  it: {
    ...count('un due tre quattro cinque sei sette otto nove dieci undici dodici'),
    ...{uno: 1, una: 1, quindici: 15, venti: 20, trenta: 30, sessanta: 60},
  },
  pt: {
    ...count('um dois três quatro cinco seis sete oito nove dez onze doze'),
    ...{uma: 1, duas: 2, ambos: 2, quinze: 15, vinte: 20, trinta: 30, sessenta: 60},
  },
  ar: count('واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة'),
};

function count(words: string): Readonly<Record<string, number>> {
  return Object.fromEntries(words.split(' ').map((word, index) => [word, index + 1]));
}

/**
 * Of these words, those that mostly say no number, such as an article: where one is left over, nothing is
 * made of it.
 */
const vagueWords: Readonly<Record<string, readonly string[]>> = {
  en: ['a', 'an', 'first', 'half', 'once', 'one', 'second'],
  nl: ['een', 'half', 'beide', 'acht'],
  de: ['ein', 'eine', 'einen', 'einem', 'einer', 'beide', 'beiden', 'acht'],
  fr: ['un', 'une', 'neuf'],
  es: ['un', 'uno', 'una', 'ambos', 'ambas'],
  it: ['un', 'uno', 'una', 'sei'],
  pt: ['um', 'uma', 'ambos'],
};

/** A number that is written as a word. */
export interface NumberWord {
  readonly word: string;
  /** Offset in the text. */
  readonly start: number;
  /** Its digits. */
  readonly value: string;
  /** Whether the word mostly says something else. */
  readonly isVague: boolean;
}

/** Lists the numbers that a text says in words. */
export function listNumberWords(text: string, locale: string): readonly NumberWord[] {
  const language = locale.split('-')[0]?.toLowerCase() ?? '';
  const known = numberWords[language] ?? {};
  const vague = vagueWords[language] ?? [];
  return Array.from(text.matchAll(/\p{L}+/gu)).flatMap(({0: word, index}) => {
    const key = word.toLocaleLowerCase(locale);
    if (!Object.hasOwn(known, key)) return [];
    return [{word, start: index, value: String(known[key]), isVague: vague.includes(key)}];
  });
}
