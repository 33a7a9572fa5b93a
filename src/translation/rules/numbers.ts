import type {Block} from '../../content/block';
import {listDifferences} from './list-differences';
import {listTranslated} from './list-translated';
import {listWords} from './list-words';
import {listNumberWords} from './number-words';
import type {Rule} from './rule';

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
      if (missing.length === 0 && added.length === 0) return [];
      const notSaid = takeAway(missing, listNumberWords(target.text, pair.locale));
      // A translation may say a number again, as where it explains a name that it left as it was.
      const said = wanted.map(valueOf);
      const notWritten = takeAway(added, listNumberWords(source.text, pair.sourceLocale)).filter(
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

const valueOf = ({value}: WrittenNumber) => value;

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
