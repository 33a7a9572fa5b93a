import {findLanguageWords, listFunctionWords} from './languages/find-language-words';
import {listLinks} from './parts/list-links';
import {listTranslated} from './parts/list-translated';
import {namesNothing} from './parts/names-nothing';
import type {Rule} from './rule';
import {hasOnly, splitWords} from './parts/split-words';

/** More of them may be words of their own: “those that may”. */
const mostSmallWords = 2;

/**
 * The words of a link say where it leads: it has some, and not only small words such as `het`, unless the
 * source links such a word itself. Small words are known of some languages; no words are found in all.
 *
 * @example
 *   {"name": "words, and a small one as in the source"}
 *
 *   ```markdown source
 *   Read [the page](https://example.com/1), or go [here](https://example.com/2).
 *   ```
 *
 *   ```markdown target
 *   Lees [de pagina](https://example.com/1) of ga [hierheen](https://example.com/2) of [hier](https://example.com/2).
 *   ```
 *
 * @example
 *   {"name": "a small word, and nothing"}
 *
 *   ```markdown source
 *   Read [how to mend it](https://example.com/1) on [the page](https://example.com/2).
 *   ```
 *
 *   ```markdown target
 *   Lees op [](https://example.com/2) pagina hoe u [het](https://example.com/1) herstelt.
 *   ```
 *
 *   ```text findings
 *   1:9-1:34: This link has no words, so nobody sees it: “the page” in the source.
 *   1:48-1:76: “het” does not say where this link leads: “how to mend it” in the source.
 *   ```
 */
export const linkText: Rule = {
  id: 'link-text',
  isOnByDefault: true,
  find: (pair) => {
    const language = findLanguageWords(pair.locale);
    const sourceWords = listFunctionWords(pair.sourceLocale);
    return listTranslated(pair).flatMap(({source, target}) => {
      const wanted = listLinks(source);
      if (wanted.length === 0) return [];
      return listLinks(target).flatMap(({start, end, url, text}) => {
        const same = wanted.find((link) => link.url === url);
        const others = same ? [same] : wanted;
        const names = others.map((link) => `“${link.text}”`).join(', ');
        if (text.trim() === '' && others.every((link) => link.text.trim() !== '')) {
          const message = `This link has no words, so nobody sees it: ${names} in the source.`;
          return [{start, end, message}];
        }
        if (!language || !sourceWords || splitWords(text).length > mostSmallWords) return [];
        if (!namesNothing(text, language)) return [];
        if (others.some((link) => hasOnly(link.text, sourceWords))) return [];
        const message = `“${text}” does not say where this link leads: ${names} in the source.`;
        return [{start, end, message}];
      });
    });
  },
};
