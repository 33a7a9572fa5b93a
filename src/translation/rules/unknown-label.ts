import type {LabelProblem} from '../terms/match-labels';
import {isInStep, listLabelProblems} from './parts/list-label-problems';
import {listBold} from './parts/list-bold';
import {listTranslated} from './parts/list-translated';
import type {ArticlePair, Rule, RuleFinding} from './rule';

/**
 * A label in a step, which is bold, is called what the product calls it: readers look for these words on
 * their screen, and find no others. What a product calls it stands in `i18n/terms`.
 *
 * @example
 *   {"name": "the labels of the terms in any order, stress, and bold outside of steps"}
 *
 *   ```yaml terms
 *   product: Admin center
 *   terms:
 *     - label: Users
 *       translations:
 *         nl-NL: {label: Gebruikers, source: the screen, date: 2026-11-22}
 *     - label: Don't save
 *       translations:
 *         nl-NL: {label: Niet opslaan, source: the screen, date: 2026-11-22}
 *   ```
 *
 *   ```markdown source
 *   1. **Tip:** under **Users**, select **[Don’t save](https://example.com)**, but **not** twice.
 *   1. **Only this counts**
 *
 *      - **Guests**: ask them.
 *
 *   **Never** do it twice.
 *   ```
 *
 *   ```markdown target
 *   1. **Tip:** kies **Niet opslaan** onder **[Gebruikers](https://example.com)**, maar **niet** twee keer.
 *   1. **Alleen dit telt**
 *
 *      - **Gasten**: vraag het hun.
 *
 *   Doe het **nooit** twee keer.
 *   ```
 *
 * @example
 *   {"name": "other words than the term's, mistyped ones, another term's label, and one too many"}
 *
 *   ```yaml terms
 *   product: Admin center
 *   terms:
 *     - label: Users
 *       translations:
 *         nl-NL: {label: Gebruikers, source: the screen, date: 2026-11-22}
 *     - label: Active users
 *       translations:
 *         nl-NL: {label: Actieve gebruikers, source: the screen, date: 2026-11-22}
 *   ```
 *
 *   ```markdown source
 *   1. Select **Users** > **[Active users](https://example.com)**.
 *   1. Select **Users**.
 *   1. Select **Users**.
 *   1. Select it.
 *   ```
 *
 *   ```markdown target
 *   1. Gebruikers **selecteren die** actief > **[zijn.](https://example.com)**
 *   1. Kies **Gebruiker**.
 *   1. Kies **Actieve gebruikers**.
 *   1. Kies het onder **Gebruikres** of **Overal**.
 *   ```
 *
 *   ```text findings
 *   1:15-1:33: Admin center calls **Users** **Gebruikers**, and not **selecteren die**.
 *   1:43-1:75: Admin center calls **Active users** **Actieve gebruikers**, and not **zijn.**.
 *   2:9-2:22: Admin center calls **Users** **Gebruikers**, and not **Gebruiker**.
 *   3:9-3:31: Admin center calls **Users** **Gebruikers**, and not **Actieve gebruikers**.
 *   4:19-4:33: No term in i18n/terms is called **Gebruikres** in nl-NL; the nearest is **Gebruikers**.
 *   4:37-4:47: No term in i18n/terms is called **Overal** in nl-NL.
 *   ```
 *
 * @example
 *   {"name": "labels of the source that nobody wrote down", "locale": "fr"}
 *
 *   ```yaml terms
 *   product: Admin center
 *   terms:
 *     - label: Users
 *       translations:
 *         fr: {label: Utilisateurs, source: the screen, date: 2026-11-22}
 *     - label: Groups
 *       translations:
 *         nl-NL: {label: Groepen, source: the screen, date: 2026-11-22}
 *   ```
 *
 *   ```markdown source
 *   1. Select **Usres**, **Groups**, then **Another thing**.
 *   ```
 *
 *   ```markdown target
 *   1. Sélectionnez **Utilisateurs**, puis **Groupes**.
 *   ```
 *
 *   ```text findings
 *   1:4-1:52: No term in i18n/terms has the label **Another thing** of the source: write it down there.
 *   1:17-1:33: No term in i18n/terms has the label **Usres** of the source: write it down there; or is **Users** meant?
 *   1:40-1:51: The term **Groups** has no label in fr: write it down in i18n/terms.
 *   ```
 *
 * @example
 *   {"name": "a language in which no label is known is told once", "locale": "de"}
 *
 *   ```yaml terms
 *   product: Admin center
 *   terms:
 *     - label: Users
 *       translations:
 *         nl-NL: {label: Gebruikers, source: the screen, date: 2026-11-22}
 *   ```
 *
 *   ```markdown source
 *   1. Select **Users**.
 *   1. Select **Users** again.
 *   ```
 *
 *   ```markdown target
 *   1. Wählen Sie **Benutzer** aus.
 *   1. Wählen Sie nochmals **Benutzer** aus.
 *   ```
 *
 *   ```text findings
 *   1:15-1:27: No term in i18n/terms has a label in de yet: no label of a step can be checked.
 *   ```
 */
export const unknownLabel: Rule = {
  id: 'unknown-label',
  isOnByDefault: true,
  find(pair) {
    const {locale, site} = pair;
    if (site.termbase && !site.termbase.hasLocale(locale)) return tellLocale(pair);
    return listLabelProblems(pair).flatMap(({problem, block, bold}) => {
      const message = describeProblem(problem, bold?.text ?? '', locale);
      const {start, end} = bold ?? block;
      return message === null ? [] : [{start, end, message}];
    });
  },
};

function tellLocale(pair: ArticlePair): readonly RuleFinding[] {
  const [first] = listTranslated(pair).flatMap(({source, target}) =>
    isInStep(source) ? listBold(target) : [],
  );
  if (!first) return [];
  const message = `No term in i18n/terms has a label in ${pair.locale} yet: no label of a step can be checked.`;
  return [{start: first.start, end: first.end, message}];
}

/** Null of what is not for this rule. */
function describeProblem(problem: LabelProblem, label: string, locale: string): string | null {
  switch (problem.kind) {
    case 'forbidden':
      return null;
    case 'different': {
      const {product, source, label: wanted} = problem.wanted;
      return `${product} calls **${source}** **${wanted}**, and not **${label}**.`;
    }
    case 'unknown': {
      const nearest = problem.nearest === null ? '' : `; the nearest is **${problem.nearest}**`;
      return `No term in i18n/terms is called **${label}** in ${locale}${nearest}.`;
    }
    case 'no-translation':
      return `The term **${problem.source}** has no label in ${locale}: write it down in i18n/terms.`;
    case 'unknown-source': {
      const nearest = problem.nearest === null ? '' : `; or is **${problem.nearest}** meant?`;
      const end = nearest || '.';
      return `No term in i18n/terms has the label **${problem.source}** of the source: write it down there${end}`;
    }
  }
}
