import {findMovedArticle} from './find-moved-article';
import type {LedgerEntry} from './ledger';

const entry = (source: string): LedgerEntry => ({id: source, source, target: 'x', made: 'human'});
const ledger = {segments: ['one', 'two', 'three', 'four'].map(entry)};

test.each([
  ['all of it', ['one', 'two', 'three', 'four', 'five'], 'there'],
  ['half of it', ['four', 'one'], 'there'],
  ['less than half', ['four'], null],
  ['nothing', [], null],
])('%s elsewhere', (_title, texts, expected) => {
  expect(findMovedArticle(ledger, [{name: 'there', texts}])).toBe(expected);
});

test('the article that has most is the one', () => {
  const candidates = [
    {name: 'some', texts: ['one', 'two']},
    {name: 'most', texts: ['one', 'two', 'three']},
    {name: 'less', texts: ['three', 'four']},
  ];
  expect(findMovedArticle(ledger, candidates)).toBe('most');
});

test('an empty ledger was moved nowhere', () => {
  expect(findMovedArticle({segments: []}, [{name: 'there', texts: ['one']}])).toBeNull();
});
