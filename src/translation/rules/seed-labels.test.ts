import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';

import {parseArticle} from '../../content/parse-article';
import {readOwnTermbase} from '../../testing/read-own-termbase';
import {importArticle} from '../side-by-side/import-article';
import {pairArticles} from './pair-articles';
import {unknownLabel} from './unknown-label';

/** The bilingual file that this project began with is not part of it: see the tests of its import. */
const seed =
  process.env['RUNBOOK_SEED'] ??
  path.join(__dirname, '../../../../shared/seed/reset-the-user-password.md');
const testSeed = existsSync(seed) ? test : test.skip;
const title = existsSync(seed) ? '' : ` (skipped: none at ${seed})`;

testSeed(`the labels of the seed's steps are not those of the product${title}`, () => {
  const text = readFileSync(seed, 'utf8');
  const hasFile = () => false;
  const imported = importArticle({name: 'seed.md', text, locale: 'nl-NL', hasFile});
  if (!imported.ok) throw new Error(imported.problem.message);
  const {source, target, ledger} = imported.value;
  const pair = pairArticles({
    file: 'seed.md',
    source: parseArticle(source),
    target: parseArticle(target),
    ledger,
    sourceLocale: 'en',
    locale: 'nl-NL',
    site: {locales: ['en', 'nl-NL'], listAnchors: () => null, termbase: readOwnTermbase()},
  });
  expect(unknownLabel.find(pair).map(({message}) => message)).toEqual([
    'Microsoft 365 admin center calls **Users** **Gebruikers**, and not **selecteren die**.',
    'Microsoft 365 admin center calls **Active users** **Actieve gebruikers**, and not **zijn.**.',
    'Microsoft 365 admin center calls **Reset password** **Wachtwoord opnieuw instellen**, and not **Wachtwoord opnieuw instellen.**.',
  ]);
});
