import {listWrongAddress} from './list-wrong-address';

const wordsOf = (text: string) => listWrongAddress(text, 'nl-NL').map(({word}) => word);

test.each([
  'Zeg “je”, „je”, «je», »je«, ‹je›, ‚je’ of "je".',
  'Zeg ‘je foto’s’.',
  "Zeg 'je foto's'.",
  "'s Avonds is het 'van je'.",
])('%s addresses nobody: it quotes', (text) => {
  expect(wordsOf(text)).toEqual([]);
});

test.each([
  ['Een 24" scherm. Je krijgt een 30" scherm.', ['Je']],
  ["'s Avonds zie je 't.", ['je']],
  ['Foto’s van je, en auto’s.', ['je']],
])('what quotes nothing hides nothing: %s', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('marks that never end are read in the time that their text takes', () => {
  expect(wordsOf(`${"‘a'a".repeat(20_000)} je`)).toEqual(['je']);
});
