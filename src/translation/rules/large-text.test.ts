import {parseArticle} from '../../content/parse-article';
import {listRules} from './list-rules';
import {pairArticles} from './running/pair-articles';

/**
 * Texts of one piece over and over, on which a careless pattern takes time that grows with the square of
 * the length: at this length seconds or minutes, and otherwise a few milliseconds.
 */
const pieces = ['a', 'a-', '1,234', '<a b=c ', '{a', 'a@b', '%A'];
const length = 40_000;
const mostMilliseconds = 1_500;

test.each(pieces)('no rule takes long over %j again and again', (piece) => {
  const text = `<div>\n${piece.repeat(length / piece.length)}\n</div>\n\n${piece.repeat(length / piece.length)} b\n`;
  const pair = pairArticles({
    file: 'article.md',
    source: parseArticle(`${text} c`),
    target: parseArticle(text),
    ledger: null,
    sourceLocale: 'en',
    locale: 'nl-NL',
    site: {locales: ['en', 'nl-NL'], listAnchors: () => null, termbase: null},
  });
  const slow = listRules().flatMap((rule) => {
    const start = performance.now();
    rule.find(pair);
    const taken = performance.now() - start;
    return taken > mostMilliseconds ? [`${rule.id} ${taken.toFixed(0)} ms`] : [];
  });
  expect(slow).toEqual([]);
});
