import {listLabelProblems} from './parts/list-label-problems';
import type {Rule, RuleFix} from './rule';

/**
 * A label in a step is not called by words that the termbase forbids for it: a mistake that somebody made
 * before, and wrote down so that nobody makes it again.
 *
 * @example
 *   {"name": "forbidden for one label, right for another"}
 *
 *   ```yaml terms
 *   product: Admin center
 *   terms:
 *     - label: Restricted users
 *       translations:
 *         nl-NL:
 *           label: Gebruikers met beperkte toegang
 *           source: the screen
 *           date: 2026-11-22
 *           forbidden: [Quarantaine]
 *     - label: Quarantine
 *       translations:
 *         nl-NL: {label: Quarantaine, source: the screen, date: 2026-11-22}
 *   ```
 *
 *   ```markdown source
 *   1. Select **Quarantine**.
 *   1. Select **Restricted users**.
 *   ```
 *
 *   ```markdown target
 *   1. Kies **Quarantaine**.
 *   1. Kies **Gebruikers met beperkte toegang**.
 *   ```
 *
 * @example
 *   {"name": "forbidden, also where the source has no label"}
 *
 *   ```yaml terms
 *   product: Admin center
 *   terms:
 *     - label: Exchange
 *       translations:
 *         nl-NL: {label: Exchange, source: the screen, date: 2026-11-22, forbidden: [Ruilen]}
 *     - label: Reset password
 *       translations:
 *         nl-NL:
 *           label: Wachtwoord opnieuw instellen
 *           source: the screen
 *           date: 2026-11-22
 *           forbidden: [Wachtwoord resetten]
 *   ```
 *
 *   ```markdown source
 *   1. Click **Reset password**.
 *   1. Go to Exchange.
 *   ```
 *
 *   ```markdown target
 *   1. Klik op [**Wachtwoord  resetten**](https://example.com).
 *   1. Ga naar **Ruilen**.
 *   ```
 *
 *   ```text findings
 *   1:13-1:37: **Wachtwoord  resetten** is a wrong name for **Reset password**: Admin center calls it **Wachtwoord opnieuw instellen**.
 *   2:12-2:22: **Ruilen** is a wrong name for **Exchange**: Admin center calls it **Exchange**.
 *   ```
 *
 *   ```markdown fixed
 *   1. Klik op [**Wachtwoord opnieuw instellen**](https://example.com).
 *   1. Ga naar **Exchange**.
 *   ```
 *
 * @example
 *   {"name": "a label that would be markup is left to somebody"}
 *
 *   ```yaml terms
 *   product: Admin center
 *   terms:
 *     - label: Add *
 *       translations:
 *         nl-NL:
 *           label: Toevoegen *
 *           source: the screen
 *           date: 2026-11-22
 *           forbidden: [Bijvoegen]
 *   ```
 *
 *   ```markdown source
 *   1. Click **Add \***.
 *   ```
 *
 *   ```markdown target
 *   1. Klik op **Bijvoegen**.
 *   ```
 *
 *   ```text findings
 *   1:12-1:25: **Bijvoegen** is a wrong name for **Add ***: Admin center calls it **Toevoegen ***.
 *   ```
 */
export const forbiddenLabel: Rule = {
  id: 'forbidden-label',
  isOnByDefault: true,
  find: (pair) =>
    listLabelProblems(pair).flatMap(({problem, bold}) => {
      if (problem.kind !== 'forbidden' || !bold) return [];
      const {source, label, product} = problem.wanted;
      return [
        {
          start: bold.start,
          end: bold.end,
          message: `**${bold.text}** is a wrong name for **${source}**: ${product} calls it **${label}**.`,
          fixes: replaceWords(pair.target.text, bold, label),
        },
      ];
    }),
};

/** Nothing where the words, or those of the label, are markup: somebody has to think about that. */
function replaceWords(
  text: string,
  {start, end, text: words}: {readonly start: number; readonly end: number; readonly text: string},
  label: string,
): readonly RuleFix[] {
  const at = text.slice(start, end).indexOf(words);
  return at < 0 || /[*_[\]<>\\`&]/u.test(label)
    ? []
    : [{start: start + at, end: start + at + words.length, text: label}];
}
