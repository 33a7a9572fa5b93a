import fc from 'fast-check';

import {parseArticle} from '../../content/parse-article';
import {findProblems} from './running/find-problems';
import {fixArticle} from './running/fix-article';
import {listRules} from './list-rules';
import {pairArticles} from './running/pair-articles';
import type {ArticlePair} from './rule';

/** Pieces of articles, right and damaged, that come in any order on either side. */
const piece = fc.constantFrom(
  ...[
    'Select ',
    'Klik op ',
    'de',
    'en ',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '.',
    ',',
    ': ',
    '> ',
    ' > ',
    '- ',
    '1. ',
  ],
  ...[
    '**',
    '**Users**',
    '**op Start.**',
    '** x **',
    '\\*\\*',
    '*',
    '_a_',
    '**[',
    '](',
    ')',
    '[',
    ']',
  ],
  ...['[the page](https://example.com/en-us/a)', '[de,](#x)', '[](x)', '**[zijn.](y)**', '<a@b.c>'],
  ...[
    '`Get-User`',
    'Get-User',
    '550 5.7.708',
    '\\<tenant>.example.com',
    '{name}',
    '%TEMP%',
    '24 hours',
  ],
  ...['# ', '## ', '{#id}', ':::note\n', ':::\n', '::find-user', '| a | b |\n|---|---|\n', '```\n'],
  ...['---\n', 'title: x\n', '<br />', '<', '&amp;', '![a](b.png)', '\u00A0', 'المستخدم', '😀'],
);
const article = fc.array(piece, {maxLength: 24}).map((pieces) => pieces.join(''));
const locale = fc.constantFrom('nl-NL', 'ar', 'ja', 'xx');

const toPair = (source: string, target: string, language: string): ArticlePair =>
  pairArticles({
    file: 'article.md',
    source: parseArticle(source),
    target: parseArticle(target),
    ...{ledger: null, sourceLocale: 'en', locale: language},
    site: {locales: ['en', language], listAnchors: () => null, termbase: null},
  });

const check = (property: fc.IProperty<[string, string, string]>) =>
  fc.assert(property, {seed: 11, numRuns: 150});

test('of any two articles every finding and every edit is a place in the translation', () => {
  check(
    fc.property(article, article, locale, (source, target, language) => {
      const pair = toPair(source, target, language);
      const {length} = pair.target.text;
      for (const problem of findProblems(pair, listRules())) {
        for (const {start, end} of [problem, ...(problem.fixes ?? [])]) {
          expect([problem.rule, 0 <= start, start <= end, end <= length]).toEqual([
            problem.rule,
            true,
            true,
            true,
          ]);
        }
      }
    }),
  );
});

test('edits come to an end, and what they leave is not edited again', () => {
  check(
    fc.property(article, article, locale, (source, target, language) => {
      const rules = listRules();
      const mend = (text: string) =>
        fixArticle(toPair(source, text, language), rules, (changed) =>
          toPair(source, changed.text, language),
        ).text;
      const mended = mend(target);
      expect(mend(mended)).toBe(mended);
    }),
  );
});
