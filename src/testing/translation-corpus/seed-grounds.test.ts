import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';

import {parseArticle} from '../../content/parse-article';
import {findProblems} from '../../translation/rules/running/find-problems';
import {listRules} from '../../translation/rules/list-rules';
import {pairArticles} from '../../translation/rules/running/pair-articles';
import {importArticle} from '../../translation/side-by-side/import-article';
import {readOwnTermbase} from '../read-own-termbase';

/** The bilingual file that this project began with is not part of it: see the tests of its import. */
const seed =
  process.env['RUNBOOK_SEED'] ??
  path.join(__dirname, '../../../../shared/seed/reset-the-user-password.md');
const describeSeed = existsSync(seed) ? describe : describe.skip;

/** Which rules find something in which paragraph of the seed's Dutch, as `l10n import` writes it. */
function listGrounds(termbase: ReturnType<typeof readOwnTermbase> | null) {
  const hasFile = () => false;
  const text = readFileSync(seed, 'utf8');
  const imported = importArticle({name: 'seed.md', text, locale: 'nl-NL', hasFile});
  if (!imported.ok) throw new Error(imported.problem.message);
  const {source, target, ledger} = imported.value;
  const pair = pairArticles({
    file: 'seed.md',
    source: parseArticle(source),
    target: parseArticle(target),
    ...{ledger, sourceLocale: 'en', locale: 'nl-NL'},
    site: {locales: ['en', 'nl-NL'], listAnchors: () => null, termbase},
  });
  const problems = findProblems(pair, listRules());
  return (begin: string) => {
    const block = pair.blocks.find((one) => one.source?.text.startsWith(begin))?.target;
    if (!block) throw new Error(`No paragraph begins with ${begin}`);
    const own = problems.filter(({start, end}) => block.start <= start && end <= block.end);
    return Array.from(new Set(own.map(({rule}) => rule))).sort();
  };
}

describeSeed(
  existsSync(seed) ? 'the Dutch of the seed' : `the Dutch of the seed (skipped: none at ${seed})`,
  () => {
    test('is caught in the first step by its words, its link, its way and its labels', () => {
      expect(listGrounds(readOwnTermbase())('Select **Users** >')).toEqual([
        'bold-function-words',
        'double-spaces',
        'link-punctuation',
        'link-text',
        'navigation-path',
        'unknown-label',
      ]);
    });

    test('is caught there by a site without a termbase too', () => {
      const grounds = listGrounds(null)('Select **Users** >');
      expect(grounds).toEqual(
        expect.arrayContaining(['bold-function-words', 'link-punctuation', 'link-text']),
      );
    });

    test('is caught in the third step, and not where it is right', () => {
      const grounds = listGrounds(null);
      expect(grounds('In the flyout')).toEqual(['bold-punctuation']);
      expect(grounds('Select the user')).toEqual([]);
      expect(grounds("Don't send")).toEqual([]);
    });
  },
);
