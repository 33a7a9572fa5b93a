import {listTranslated} from './parts/list-translated';
import {listUnspaced} from './parts/list-unspaced';
import type {Rule} from './rule';

/**
 * An address, a path, a file and whatever has a placeholder in it has no space where the source has none:
 * `https:// <tenant> . SharePoint.com` can neither be followed nor copied.
 *
 * @example
 *   {"name": "no spaces, and what is no such name"}
 *
 *   ```markdown source
 *   Open https://\<tenant>.sharepoint.com and Winmail.dat, e.g. now.
 *   ```
 *
 *   ```markdown target
 *   Open https://\<tenant>.sharepoint.com en Winmail.dat, bijv. nu.
 *   ```
 *
 * @example
 *   {"name": "with spaces"}
 *
 *   ```markdown source
 *   Open https://\<tenant>.sharepoint.com.
 *
 *   Keep Winmail.dat files.
 *   ```
 *
 *   ```markdown target
 *   Open https:// \<tenant> . SharePoint.com.
 *
 *   Bewaar Winmail. dat-bestanden.
 *   ```
 *
 *   ```text findings
 *   1:6-1:41: This is `https://\<tenant>.sharepoint.com` with spaces in it, which nobody can copy or follow.
 *   3:8-3:20: This is `Winmail.dat` with spaces in it, which nobody can copy or follow.
 *   ```
 *
 *   ```markdown fixed
 *   Open https://\<tenant>.sharepoint.com.
 *
 *   Bewaar Winmail.dat-bestanden.
 *   ```
 */
export const placeholderSpacing: Rule = {
  id: 'placeholder-spacing',
  isOnByDefault: true,
  find: (pair) =>
    listTranslated(pair).flatMap(({source, target}) => {
      const text = pair.target.text.slice(target.start, target.end);
      return listUnspaced(source, pair.source.text).flatMap((name) => {
        if (text.includes(name)) return [];
        const found = toLoosePattern(name).exec(text);
        if (!found) return [];
        const start = target.start + found.index;
        const end = start + found[0].length;
        return [
          {
            start,
            end,
            message: `This is \`${name}\` with spaces in it, which nobody can copy or follow.`,
            fixes: [{start, end, text: name}],
          },
        ];
      });
    }),
};

/** The same characters with a space in at least one place where it has no letter or digit. */
function toLoosePattern(word: string): RegExp {
  const spaced = Array.from(word, (character) => {
    const escaped = character.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
    return /[\p{L}\p{N}]/u.test(character) ? escaped : ` *${escaped} *`;
  }).join('');
  return new RegExp(spaced.replace(/^ \*| \*$/gu, ''), 'iu');
}
