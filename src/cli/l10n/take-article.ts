import {parseArticle, type Article} from '../../content/parse-article';
import type {Problem} from '../../translation/rules/running/find-problems';
import type {ReadUnit} from '../../translation/xliff/read-xliff';
import {takeUnits, type TakenUnits} from '../../translation/xliff/take-units';
import {checkArticle, type CheckSettings} from './check-article';
import type {TranslatedArticle} from './read-article';

/** What came of the units of an article. */
export interface TakenArticle extends TakenUnits {
  /** Rules that the article keeps no longer. */
  readonly problems: readonly Problem[];
}

/** The warning that no translation may lose, whoever made it. */
const inviolable = 'never-by-email';

/**
 * Takes units into an article, and looks at it with the rules. A unit that would turn the warning never
 * to send a password by email into something else is rejected; of the other rules it is told what the
 * article keeps no longer, for those that are wrong about it are a translator's to judge.
 */
export function takeArticle(
  article: TranslatedArticle & {readonly source: Article},
  units: readonly ReadUnit[],
  settings: CheckSettings,
): TakenArticle {
  const before = checkArticle(article, settings)?.problems ?? [];
  const take = (some: readonly ReadUnit[]): TakenArticle => {
    const taken = takeUnits(article, some);
    if (taken.target === null || taken.target === article.target?.text) {
      return {...taken, problems: []};
    }
    const after = {...article, target: parseArticle(taken.target), ledger: taken.ledger};
    return {...taken, problems: listNew(before, checkArticle(after, settings)?.problems ?? [])};
  };
  const isInviolate = ({problems}: TakenArticle) => !problems.some(({rule}) => rule === inviolable);

  const all = take(units);
  if (isInviolate(all)) return all;
  const newWords = all.judged.filter(({outcome}) => outcome === 'taken').map(({id}) => id);
  const guilty =
    newWords.find((id) => isInviolate(take(units.filter((unit) => unit.id !== id)))) ?? null;
  // Where no unit alone is to blame, all that would change a word are held back.
  const heldBack = guilty === null ? newWords : [guilty];
  const rest = take(units.filter(({id}) => !heldBack.includes(id)));
  const reason = all.problems.find(({rule}) => rule === inviolable)?.message.replace(/\.$/u, '');
  return {
    ...rest,
    judged: all.judged.map((unit) =>
      heldBack.includes(unit.id)
        ? {...unit, outcome: 'rejected', reason: reason ?? null}
        : (rest.judged.find(({id, line}) => id === unit.id && line === unit.line) ?? unit),
    ),
  };
}

/** What was not found before. Places move with every edit, so that a finding is known by its words. */
function listNew(before: readonly Problem[], after: readonly Problem[]): readonly Problem[] {
  const left = before.map(({rule, message}) => `${rule} ${message}`);
  return after.filter(({rule, message}) => {
    const at = left.indexOf(`${rule} ${message}`);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
