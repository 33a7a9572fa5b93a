import fc from 'fast-check';
import {readFileSync} from 'node:fs';
import path from 'node:path';

import {parseArticle, type Article} from '../../../content/parse-article';
import {fixArticle} from './fix-article';
import {listRules} from '../list-rules';
import {pairArticles} from './pair-articles';

const read = (name: string) =>
  readFileSync(path.join(__dirname, '../__fixtures__/clean', name), 'utf8');
const source = parseArticle(read('source.md'));
const clean = read('target.md');

const pairWith = (target: Article) =>
  pairArticles({
    file: 'article.md',
    source,
    target,
    ledger: null,
    sourceLocale: 'en',
    locale: 'nl-NL',
    site: {
      locales: ['en', 'nl-NL'],
      listAnchors: () => new Set(['pictures', 'start']),
      termbase: null,
    },
  });
const fix = (text: string) => fixArticle(pairWith(parseArticle(text)), listRules(), pairWith);

test('what is right stays as it is', () => {
  expect(fix(clean)).toEqual({text: clean, problems: [], fixed: 0});
});

test('several defects of one line are put right together', () => {
  const damaged = clean.replace('## Afbeeldingen {#pictures}', '#### Afbeeldingen {#afbeeldingen}');
  expect(fix(damaged)).toEqual({text: clean, problems: [], fixed: 2});
});

/** What people and machines do to a translation, at any of its places. */
const damage = fc.oneof(
  fc.record({at: fc.nat(), length: fc.nat({max: 12}), text: fc.constantFrom('', ' ', '**', '\n')}),
  fc.record({
    at: fc.nat(),
    length: fc.constant(0),
    text: fc.constantFrom(
      '#',
      '`',
      '> ',
      '{#id}',
      ':::',
      '7',
      '\n\n',
      '**',
      ' **x**',
      '[a](b)',
      '<b>',
    ),
  }),
);

test('a second time there is nothing left to put right, whatever was damaged', () => {
  fc.assert(
    fc.property(fc.array(damage, {minLength: 1, maxLength: 5}), (damages) => {
      let text = clean;
      for (const {at, length, text: put} of damages) {
        const start = at % text.length;
        text = text.slice(0, start) + put + text.slice(start + length);
      }
      const once = fix(text);
      const twice = fix(once.text);
      expect([twice.text, twice.fixed]).toEqual([once.text, 0]);
    }),
    {numRuns: 60, seed: 5},
  );
});
