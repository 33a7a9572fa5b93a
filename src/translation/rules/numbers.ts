import type {Block} from '../../content/block';
import {listDifferences} from './parts/list-differences';
import {listTranslated} from './parts/list-translated';
import {listWords} from './parts/list-words';
import {listNumberWords, type NumberWord} from './languages/number-words';
import type {Rule, RuleFinding} from './rule';

/**
 * The numbers are those of the source: “within 24 hours” is not “within 42 hours”. A small number may be
 * a word on one side, separators of thousands and decimals may be those of the language, and digits
 * those of its script. Code and addresses have rules of their own.
 *
 * @example
 *   {"name": "words, separators, another order, a number again, and code"}
 *
 *   ```markdown source
 *   Office 365: wait 7 days, or 1,000.5 hours, until 3/31/2026. Try twice. Run `sleep 5` at https://example.com/9.
 *   ```
 *
 *   ```markdown target
 *   Office 365 (Microsoft 365): wacht zeven dagen, of 1.000,5 uur, tot 31-3-2026. Probeer het 2 keer. Voer `sleep 6` uit op https://example.com/8.
 *   ```
 *
 * @example
 *   {"name": "digits of another script", "locale": "ar"}
 *
 *   ```markdown source
 *   Wait 24 hours.
 *   ```
 *
 *   ```markdown target
 *   انتظر ٢٤ ساعة.
 *   ```
 *
 * @example
 *   {"name": "another number, one too few and one too many"}
 *
 *   ```markdown source
 *   Wait 24 hours.
 *
 *   Wait 30 minutes.
 *
 *   Wait a day.
 *   ```
 *
 *   ```markdown target
 *   Wacht 42 uur.
 *
 *   Wacht even.
 *
 *   Wacht 24 uur.
 *   ```
 *
 *   ```text findings
 *   1:7-1:9: The source has no number 42 here; it has 24, which is missing.
 *   3:1-3:12: The source has the number 30 here, which is missing.
 *   5:7-5:9: The source has no number 24 here.
 *   ```
 *
 * @example
 *   {"name": "words that say the same, and words that mostly say no number"}
 *
 *   ```markdown source
 *   Ask a user twice within two days, and one of them once.
 *
 *   The second one needs an account. Wait a second, or half of it, for both.
 *
 *   Ask a user about the two.
 *
 *   Once the password is ready, observe the rules.
 *   ```
 *
 *   ```markdown target
 *   Vraag één gebruiker tweemaal binnen twee dagen, en een van hen eenmaal.
 *
 *   De tweede heeft een account nodig. Wacht even, of de helft, op beide.
 *
 *   Vraag er één gebruiker naar.
 *
 *   Neem de regels in acht zodra het wachtwoord klaar is.
 *   ```
 *
 * @example
 *   {"name": "a word for another one"}
 *
 *   ```markdown source
 *   Ask two people with an account, and wait for three days.
 *
 *   Run `one` twice.
 *   ```
 *
 *   ```markdown target
 *   Vraag het één persoon met een account, en wacht drie dagen.
 *
 *   Voer `one` eenmaal uit.
 *   ```
 *
 *   ```text findings
 *   1:11-1:14: “één” is another number than “two”, which the source has here.
 *   3:12-3:19: “eenmaal” is another number than “twice”, which the source has here.
 *   ```
 */
export const numbers: Rule = {
  id: 'numbers',
  isOnByDefault: true,
  find: (pair) =>
    listTranslated(pair).flatMap(({source, target}) => {
      if (source.kind === 'code' || source.kind === 'html' || source.kind === 'directive')
        return [];
      const wanted = listNumbers(source, pair.source.text);
      const found = listNumbers(target, pair.target.text);
      const {missing, added} = listDifferences(wanted, found, valueOf, valueOf);
      const exchanged = listExchanged(
        {block: source, text: pair.source.text, locale: pair.sourceLocale, digits: wanted},
        {block: target, text: pair.target.text, locale: pair.locale, digits: found},
      );
      if (missing.length === 0 && added.length === 0) return exchanged;
      const notSaid = takeAway(missing, valuesIn(target.text, pair.locale));
      // A translation may say a number again, as where it explains a name that it left as it was.
      const said = wanted.map(valueOf);
      const notWritten = takeAway(added, valuesIn(source.text, pair.sourceLocale)).filter(
        ({value}) => !said.includes(value),
      );
      return [
        ...notWritten.map(({start, end, value}, index) => {
          const other = notSaid[index];
          const rest = other ? `; it has ${other.value}, which is missing` : '';
          return {start, end, message: `The source has no number ${value} here${rest}.`};
        }),
        ...notSaid.slice(notWritten.length).map(({value}) => ({
          start: target.start,
          end: target.end,
          message: `The source has the number ${value} here, which is missing.`,
        })),
        ...exchanged,
      ];
    }),
};

interface WrittenNumber {
  readonly start: number;
  readonly end: number;
  /** Its digits, as ASCII has them. */
  readonly value: string;
  /** Whether it is part of a name, as in `P1`, which no word can say. */
  readonly isName: boolean;
}

const valueOf = ({value}: Pick<WrittenNumber, 'value'>) => value;

/** A character reference (`&#160;`) is no number; a separator of thousands stands before three digits. */
const pattern = /&#?\w+;|\p{Nd}+(?:[.,'’\u00A0\u202F]\p{Nd}{3}(?!\p{Nd}))*/gu;

function listNumbers(block: Block, text: string): readonly WrittenNumber[] {
  return listWords(block, text).flatMap((words) =>
    Array.from(words.text.matchAll(pattern)).flatMap(({0: written, index}) => {
      if (written.startsWith('&')) return [];
      const start = words.start + index;
      const isName = /\p{L}$/u.test(words.text.slice(0, index));
      return [{start, end: start + written.length, value: toDigits(written), isName}];
    }),
  );
}

function toDigits(written: string): string {
  return Array.from(written.matchAll(/\p{Nd}/gu), ([digit]) => digitValue(digit)).join('');
}

/** Unicode has the ten digits of a script in a row, from a code point that ends in 0 or in 6. */
function digitValue(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  const row = point & ~0xf;
  return point - (/\p{Nd}/u.test(String.fromCodePoint(row)) ? row : row + 6);
}

const valuesIn = (text: string, locale: string) => listNumberWords(text, locale).map(valueOf);

/** What a block says in digits and in words. */
interface SpokenNumbers {
  readonly block: Block;
  /** Of the article. */
  readonly text: string;
  readonly locale: string;
  readonly digits: readonly WrittenNumber[];
}

/** Words of the translation for a number that the source has not, as many as it has words left over. */
function listExchanged(source: SpokenNumbers, target: SpokenNumbers): readonly RuleFinding[] {
  const [wanted, found] = [listSpoken(source), listSpoken(target)];
  const lost = listUnmatched(wanted, found);
  return listUnmatched(found, wanted)
    .slice(0, lost.length)
    .map(({word, start}, index) => ({
      start,
      end: start + word.length,
      message: `“${word}” is another number than “${lost[index]?.word ?? ''}”, which the source has here.`,
    }));
}

interface SpokenNumber extends NumberWord {
  /** Whether it is in digits, which are compared elsewhere. */
  readonly isDigits: boolean;
}

function listSpoken({block, text, locale, digits}: SpokenNumbers): readonly SpokenNumber[] {
  const words = listWords(block, text).flatMap((piece) =>
    listNumberWords(piece.text, locale).map((word) => ({
      ...word,
      ...{start: piece.start + word.start, isDigits: false},
    })),
  );
  return [
    ...words,
    ...digits.map(({start, end, value}) => ({
      ...{start, value, word: text.slice(start, end), isVague: false, isDigits: true},
    })),
  ];
}

/**
 * The words for a number that the other side does not say. An article there may say it where it is none
 * of those that are articles on both sides.
 */
function listUnmatched(
  own: readonly SpokenNumber[],
  other: readonly SpokenNumber[],
): readonly SpokenNumber[] {
  const countVague = (side: readonly SpokenNumber[], of: string) =>
    side.filter(({value, isVague}) => isVague && value === of).length;
  return own.filter(
    ({value, isVague, isDigits}) =>
      !isVague &&
      !isDigits &&
      !other.some((each) => !each.isVague && each.value === value) &&
      countVague(other, value) <= countVague(own, value),
  );
}

function takeAway(
  numbers: readonly WrittenNumber[],
  words: readonly string[],
): readonly WrittenNumber[] {
  const left = Array.from(words);
  return numbers.filter(({value, isName}) => {
    if (isName) return true;
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
