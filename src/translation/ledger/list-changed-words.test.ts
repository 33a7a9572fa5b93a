import fc from 'fast-check';

import {listChangedWords} from './list-changed-words';

test('shows the words that went and the ones that came, where they stood', () => {
  expect(listChangedWords('Select the user now.', 'Select a new user now.', 'en')).toEqual([
    {change: 'same', text: 'Select '},
    {change: 'removed', text: 'the'},
    {change: 'added', text: 'a new'},
    {change: 'same', text: ' user now.'},
  ]);
});

test('a comma marks a comma, and not the paragraph', () => {
  const changes = listChangedWords('First sign in then wait.', 'First sign in, then wait.', 'en');
  expect(changes.filter(({change}) => change !== 'same')).toEqual([{change: 'added', text: ', '}]);
});

test('finds words where no space stands between them', () => {
  const changes = listChangedWords('日本語の文章', '日本語の記事', 'ja');
  expect(changes).toEqual([
    {change: 'same', text: '日本語の'},
    {change: 'removed', text: '文章'},
    {change: 'added', text: '記事'},
  ]);
});

test('a no-break space in the place of a space is shown, though no word changed', () => {
  const changes = listChangedWords('Office 365', 'Office\u{a0}365', 'en');
  expect(changes).toContainEqual({change: 'added', text: '\u{a0}'});
});

const word = fc.constantFrom(
  'select',
  'the',
  'user',
  '**Users**',
  '>',
  'now.',
  '(365)',
  'naïve',
  '名',
);
const sentence = fc.array(word, {minLength: 1, maxLength: 12}).map((words) => words.join(' '));

test('what stayed and what came make the later text; what stayed and what went the earlier words', () => {
  fc.assert(
    fc.property(sentence, sentence, (before, after) => {
      const changes = listChangedWords(before, after, 'en');
      const without = (left: string) =>
        changes.flatMap(({change, text}) => (change === left ? [] : [text])).join('');
      const words = (text: string) => text.replace(/\s/gu, '');
      expect(without('removed')).toBe(after);
      expect(words(without('added'))).toBe(words(before));
      expect(changes.some(({change}) => change !== 'same')).toBe(before !== after);
    }),
  );
});
