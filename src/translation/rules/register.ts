import type {Block} from '../../content/block';
import {listInlines} from './parts/list-inlines';
import {listTranslated} from './parts/list-translated';
import {listWords} from './parts/list-words';
import {listWrongAddress} from './parts/list-wrong-address';
import type {Rule} from './rule';

/**
 * The reader is addressed as in all of the site: in Dutch with `u`, never with `je`, `jij` or `jullie`. Bold
 * is left alone, for there stands what a product calls a thing, and so is what is quoted. Only for
 * languages whose words of this kind are written down.
 *
 * @example
 *   {"name": "u, a label, quotations and code"}
 *
 *   ```markdown source
 *   Select **Your products**, and reset your password. They write “Is this your account?”, or `your`. In French: je ne sais quoi.
 *
 *   > We have your password.
 *   ```
 *
 *   ```markdown target
 *   Selecteer **Jouw producten** en stel uw wachtwoord opnieuw in. Ze schrijven “Is dit **je** account?”, of 'Van jou?', of `je`. In het Frans: <span lang="fr">je ne sais quoi</span>.
 *
 *   > Wij hebben je wachtwoord.
 *   ```
 *
 * @example
 *   {"name": "another way to address somebody"}
 *
 *   ```markdown source
 *   ---
 *   title: "Your password"
 *   ---
 *
 *   If you know it, reset your password with [your phone](https://example.com).
 *
 *   It's “yours”, and you all have to keep it.
 *   ```
 *
 *   ```markdown target
 *   ---
 *   title: "Je wachtwoord"
 *   ---
 *
 *   Als jij het weet, stelt u jouw wachtwoord opnieuw in met [je telefoon](https://example.com).
 *
 *   's Avonds is het “van u” en moeten jullie 't bewaren.
 *   ```
 *
 *   ```text findings
 *   2:9-2:11: “Je” addresses the reader otherwise than the rest of the site, which says “u”.
 *   5:5-5:8: “jij” addresses the reader otherwise than the rest of the site, which says “u”.
 *   5:27-5:31: “jouw” addresses the reader otherwise than the rest of the site, which says “u”.
 *   5:59-5:61: “je” addresses the reader otherwise than the rest of the site, which says “u”.
 *   7:36-7:42: “jullie” addresses the reader otherwise than the rest of the site, which says “u”.
 *   ```
 *
 * @example
 *   {"name": "a language whose words nobody has written down", "locale": "af"}
 *
 *   ```markdown source
 *   Reset your password.
 *   ```
 *
 *   ```markdown target
 *   Herstel jou wagwoord.
 *   ```
 */
export const register: Rule = {
  id: 'register',
  isOnByDefault: true,
  find: (pair) =>
    listTranslated(pair)
      .filter(({target}) => !isQuotation(target))
      .flatMap(({target}) =>
        listWrongAddress(readOwnWords(target, pair.target.text), pair.locale).map(
          ({word, start, right}) => ({
            start: target.start + start,
            end: target.start + start + word.length,
            message: `“${word}” addresses the reader otherwise than the rest of the site, which says “${right}”.`,
          }),
        ),
      ),
};

/** Words that are marked as those of another language, or of somebody else. */
const otherVoice = /<span\s[^>]*\blang=[^>]*>[^<]*<\/span>|<q\b[^>]*>[^<]*<\/q>/giu;

function isQuotation({containers}: Block): boolean {
  return containers.some(({kind}) => kind === 'quote');
}

/**
 * The block as long as it is, with spaces in place of all that is not said to the reader in the words of
 * whoever translated it.
 */
function readOwnWords(block: Block, text: string): string {
  // What stands around a front-matter value is no quotation but YAML.
  const hasYamlQuotes = block.kind === 'front-matter' && /["']/u.test(text[block.start] ?? '');
  const words = listWords(block, text).map(({start, end}) =>
    hasYamlQuotes ? {start: start + 1, end: end - 1} : {start, end},
  );
  const said = keepOnly(words, block, text);
  const bold = listInlines(block).filter(({node}) => node.type === 'strong');
  const foreign = Array.from(
    text.slice(block.start, block.end).matchAll(otherVoice),
    ({0: found, index}) => ({start: block.start + index, end: block.start + index + found.length}),
  );
  return [...bold, ...foreign].reduce(
    (left, {start, end}) =>
      left.slice(0, start - block.start) + ' '.repeat(end - start) + left.slice(end - block.start),
    said,
  );
}

function keepOnly(
  pieces: readonly {readonly start: number; readonly end: number}[],
  {start, end}: Block,
  text: string,
): string {
  let kept = '';
  for (const piece of pieces) {
    kept += ' '.repeat(piece.start - start - kept.length) + text.slice(piece.start, piece.end);
  }
  return kept.padEnd(end - start);
}
