import {isSegment} from '../ledger/is-segment';
import {missingAfter} from './parts/missing-after';
import type {Rule} from './rule';

/** So many characters of a text tell which it is. */
const excerptLength = 40;

/**
 * Each paragraph, heading, title, cell of a table and piece of HTML of the source has a translation, and
 * the translation has no more. Code and actions of the page have rules of their own.
 *
 * @example
 *   {"name": "everything is there, and a note of the translator"}
 *
 *   ```markdown source
 *   ## Start
 *
 *   Open it.
 *
 *   | a | b |
 *   | - | - |
 *   | c |   |
 *   ```
 *
 *   ```markdown target
 *   ## Beginnen
 *
 *   <!-- zo heet het op het scherm -->
 *
 *   Open het.
 *
 *   | a | b |
 *   | - | - |
 *   | c |   |
 *   ```
 *
 * @example
 *   {"name": "a paragraph, a title and a row that are gone"}
 *
 *   ```markdown source
 *   Open it.
 *
 *   :::note[Mind this when you open it for the first time]
 *
 *   It is new.
 *
 *   :::
 *
 *   ## Go on
 *
 *   | Host | File |
 *   | ---- | ---- |
 *   | One  | `a`  |
 *   | Two  | `b`  |
 *   ```
 *
 *   ```markdown target
 *   Open het.
 *
 *   :::note
 *
 *   Het is nieuw.
 *
 *   :::
 *
 *   | Host | Bestand |
 *   | ---- | ------- |
 *   | Een  | `a`     |
 *   ```
 *
 *   ```text findings
 *   1:1-1:10: After this the source has “Mind this when you open it for the firs…”, which is not translated.
 *   5:1-5:14: After this the source has “Go on”, which is not translated.
 *   11:10-11:13: After this the source has “Two”, which is not translated.
 *   11:10-11:13: After this the source has “`b`”, which is not translated.
 *   ```
 *
 * @example
 *   {"name": "a heading that nobody wrote"}
 *
 *   ```markdown source
 *   Open it.
 *   ```
 *
 *   ```markdown target
 *   ## Openen
 *
 *   Open het.
 *   ```
 *
 *   ```text findings
 *   1:4-1:10: The source has nothing that this is the translation of.
 *   ```
 */
export const missingText: Rule = {
  id: 'missing-text',
  isOnByDefault: true,
  find: (pair) =>
    pair.blocks.flatMap(({source, target}, index) => {
      const block = source ?? target;
      if ((source && target) || !block || block.kind === 'code' || !isSegment(block)) return [];
      if (target) {
        const message = 'The source has nothing that this is the translation of.';
        return [{start: target.start, end: target.end, message}];
      }
      const words = excerpt(block.text);
      const message = `After this the source has “${words}”, which is not translated.`;
      return [missingAfter(pair, index, message)];
    }),
};

function excerpt(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > excerptLength ? `${line.slice(0, excerptLength - 1)}…` : line;
}
