import type {Block} from '../../content/block';
import {listLinks} from './parts/list-links';
import {readUrl} from './parts/read-url';
import type {Rule, RuleFinding} from './rule';

/** Hosts that have each page in every language, in the reader's own or in English (2026-11-22). */
const hostsInAllLanguages = /^https?:\/\/(?:learn|docs|support)\.microsoft\.com\//iu;

/**
 * A link does not lead to the page of another language (`/en-us/`) where the translation has readers of
 * its own: they would get the English page although there is one that they can read. A third language,
 * which the source names too, was chosen on purpose.
 *
 * @example
 *   {"name": "the reader's language, none, or one that the source chose"}
 *
 *   ```markdown source
 *   Read [this](https://learn.microsoft.com/en-us/a) and [that](https://learn.microsoft.com/b).
 *
 *   Read [how to](https://learn.microsoft.com/set-up), or [in French](https://example.com/fr-fr/a).
 *   ```
 *
 *   ```markdown target
 *   Lees [dit](https://learn.microsoft.com/nl-nl/a) en [dat](https://learn.microsoft.com/b).
 *
 *   Lees [hoe](https://learn.microsoft.com/set-up), of [in het Frans](https://example.com/fr-fr/a).
 *   ```
 *
 * @example
 *   {"name": "the language of the source"}
 *
 *   ```markdown source
 *   Read [this](https://learn.microsoft.com/en-us/a) and [that](https://example.com/en-us/b).
 *   ```
 *
 *   ```markdown target
 *   Lees [dit](https://learn.microsoft.com/en-us/a) en [dat](https://example.com/en-us/b).
 *   ```
 *
 *   ```text findings
 *   1:6-1:48: This link leads to the page in en-us: readers of nl-NL have one of their own, or none is named.
 *   1:52-1:86: This link leads to the page in en-us: readers of nl-NL have one of their own, or none is named.
 *   ```
 *
 *   ```markdown fixed
 *   Lees [dit](https://learn.microsoft.com/nl-nl/a) en [dat](https://example.com/en-us/b).
 *   ```
 */
export const linkLocale: Rule = {
  id: 'link-locale',
  isOnByDefault: true,
  find: ({blocks, target: {text}, locale, sourceLocale}) =>
    blocks.flatMap(({source, target}) => {
      const chosen = (source ? listLinks(source) : [])
        .flatMap(({url}) => readUrl(url, sourceLocale).languages)
        .map(({tag}) => languageOf(tag))
        .filter((language) => language !== languageOf(sourceLocale));
      return target ? findIn(target, {text, locale, chosen}) : [];
    }),
};

function findIn(
  block: Block,
  {
    text,
    locale,
    chosen,
  }: {readonly text: string; readonly locale: string; readonly chosen: readonly string[]},
): readonly RuleFinding[] {
  return listLinks(block).flatMap(({start, end, url}) => {
    const [foreign] = readUrl(url, locale).languages.filter(
      ({tag}) => languageOf(tag) !== languageOf(locale) && !chosen.includes(languageOf(tag)),
    );
    if (!foreign) return [];
    const message = `This link leads to the page in ${foreign.tag}: readers of ${locale} have one of their own, or none is named.`;
    const at = text.lastIndexOf(url, end);
    const isSafe = hostsInAllLanguages.test(url) && /-/u.test(locale) && at >= start;
    const from = at + foreign.start;
    const fix = {start: from, end: from + foreign.tag.length, text: locale.toLowerCase()};
    return [{start, end, message, ...(isSafe ? {fixes: [fix]} : {})}];
  });
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
