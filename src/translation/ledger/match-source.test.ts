import {listBlocks} from '../../content/list-blocks';
import {parseArticle} from '../../content/parse-article';
import type {LedgerEntry} from './ledger';
import {matchSource} from './match-source';

const entry = (source: string): LedgerEntry => ({id: source, source, target: 'x', made: 'human'});

/** Which of the earlier paragraphs each of the later ones is. */
function match(before: readonly string[], after: readonly string[], locale = 'en') {
  const blocks = listBlocks(parseArticle(after.join('\n\n')));
  return matchSource(before.map(entry), blocks, locale);
}

const [first, second, third] = [
  'Sign in as an administrator.',
  'Select the user in the list of users.',
  'Then wait for some hours.',
];

test('a paragraph of which half the words changed is known where it stands', () => {
  const half = 'Open the person in a list of everybody.';
  expect(match([first, second, third], [first, half, third])).toEqual([0, 1, 2]);
});

test('elsewhere it is another one', () => {
  const half = 'Open the person in a list of everybody.';
  expect(match([first, second, third], [half, first, third])).toEqual([null, 0, 2]);
});

test('a paragraph that was moved and hardly changed is known', () => {
  const changed = 'Select the user in the list of people.';
  expect(match([first, second, third], [changed, first, third])).toEqual([1, 0, 2]);
});

test('another paragraph in the same place is another one', () => {
  const other = 'Do not send passwords by email, whoever asks.';
  expect(match([first, second, third], [first, other, third])).toEqual([0, null, 2]);
});

test('of a few words all may change in the same place', () => {
  expect(match([first, 'Save', third], [first, 'Keep it', third])).toEqual([0, 1, 2]);
});

test('a long address that changed is one word', () => {
  const address = (host: string) => `Open https://${host}/a/b/c/d/e/f.html`;
  expect(match([first, address('example.com')], [first, 'Open it.'])).toEqual([0, 1]);
});

test('words are known in a language that puts no spaces between them', () => {
  const sentences = ['管理者としてサインインします。', '一覧からユーザーを選択します。'];
  const changed = ['管理者としてサインインします。', '一覧から利用者を選択します。'];
  expect(match(sentences, changed, 'ja')).toEqual([0, 1]);
  expect(match(sentences, ['一覧から利用者を選択します。', sentences[0]!], 'ja')).toEqual([1, 0]);
});

test('a command is no paragraph, however many of its words are the same', () => {
  expect(match(['Run Get-User now'], ['`Get-User`'])).toEqual([null]);
});
