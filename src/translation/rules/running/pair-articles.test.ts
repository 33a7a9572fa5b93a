import {parseArticle} from '../../../content/parse-article';
import {pairArticles} from './pair-articles';

function pairTexts(source: string, target: string) {
  const {blocks} = pairArticles({
    file: 'article.md',
    source: parseArticle(source),
    target: parseArticle(target),
    ledger: null,
    sourceLocale: 'en',
    locale: 'nl-NL',
    site: {locales: ['en', 'nl-NL'], listAnchors: () => null, termbase: null},
  });
  return blocks.map((pair) => [pair.source?.text ?? null, pair.target?.text ?? null]);
}

test('pairs all blocks in the order of the source, what is no segment too', () => {
  expect(
    pairTexts(
      '# Start\n\n::find-user\n\nOne `a`.\n\n<!-- note -->\n\n::reset-password\n',
      '# Begin\n\n::find-user\n\nEén `a`.\n\n<!-- note -->\n\n::reset-password\n',
    ),
  ).toEqual([
    ['Start', 'Begin'],
    ['::find-user', '::find-user'],
    ['One `a`.', 'Eén `a`.'],
    ['<!-- note -->', '<!-- note -->'],
    ['::reset-password', '::reset-password'],
  ]);
});

test('a side that has no such block is null, and what was added comes last', () => {
  expect(
    pairTexts('# Start\n\n::find-user\n\n```\ncode\n```\n', '# Begin\n\n## Meer\n\n### Nog meer\n'),
  ).toEqual([
    ['Start', 'Begin'],
    ['::find-user', null],
    ['\ncode', null],
    [null, 'Meer'],
    [null, 'Nog meer'],
  ]);
});

test('a directive of another name is the one in the same place', () => {
  expect(pairTexts('::find-user\n\n::b\n', '::zoek\n\n::b\n')).toEqual([
    ['::find-user', '::zoek'],
    ['::b', '::b'],
  ]);
});
