import {listBlocks} from '../../content/list-blocks';
import {parseArticle} from '../../content/parse-article';
import {hashText} from './hash-text';
import type {LedgerEntry} from './ledger';
import {matchTarget, type Slot} from './match-target';

const read = (...texts: readonly string[]) => listBlocks(parseArticle(texts.join('\n\n')));

const entryOf = (target: string): LedgerEntry => ({
  id: target,
  source: 'x',
  target: hashText(target),
  made: 'human',
});

/**
 * Which slot each block of a translation fills.
 *
 * @param recorded The translation that the ledger has of each paragraph; null where it has none.
 */
function match(
  source: readonly string[],
  target: readonly string[],
  recorded: readonly (string | null)[] = source.map(() => null),
) {
  const slots: Slot[] = read(...source).map((block, index) => {
    const known = recorded[index];
    return {source: block, entry: known == null ? null : entryOf(known)};
  });
  return matchTarget(slots, read(...target));
}

test('a translation that is known is found wherever it stands', () => {
  const source = ['One.', 'Two.', 'Three.'];
  expect(match(source, ['Drie.', 'Een.', 'Twee.'], ['Een.', 'Twee.', 'Drie.'])).toEqual([2, 0, 1]);
});

test.each([
  ['before', ['One is here.', 'Two is here.'], ['Een is hier.', null], 0],
  ['behind', ['One is here.', 'Two is here.'], [null, 'Een is hier.'], 1],
])('an edited one stays where one was, with a new paragraph %s it', (_title, source, known, at) => {
  expect(match(source, ['Een is daar.'], known)).toEqual([at]);
});

test.each([
  ['links', ['See [one](1.md).', 'See [two](two.md) now.'], 'Zie [twee](two.md).', 1],
  ['code', ['Run `Get-Mailbox` here.', 'Run `Get-User`.'], 'Voer hier `Get-User` uit.', 1],
  ['numbers', ['Wait for 24 hours.', 'Wait for 7 whole days.'], 'Wacht 7 dagen.', 1],
  ['length', ['Yes.', 'A whole sentence of many words.'], 'Een hele zin van vele woorden.', 1],
  ['containers', ['- One of it.', 'Two of it.', '> Three of it.'], '> Drie ervan.', 2],
  ['ids of headings', ['## One of them {#a}', '## It {#b}'], '## Een van hen {#b}', 1],
])('%s tell which paragraph it is', (_title, source, target, at) => {
  expect(match(source, [target])).toEqual([at]);
});

test('what is of another kind is another thing', () => {
  expect(match(['## One'], ['Een'])).toEqual([null]);
  expect(match(['---\ntitle: One\n---'], ['---\ndescription: Een\n---'])).toEqual([null]);
});

test('directives hold the places of what stands between them', () => {
  const source = ['One is here.', '::find-user', 'Two is here.'];
  expect(match(source, ['::find-user', 'Twee is hier.'])).toEqual([1, 2]);
});

test('changed code is known again by its words, also where it moved', () => {
  const code = (text: string) => `\`\`\`sh\n${text}\n\`\`\``;
  const source = ['One is here.', code('Get-User -All -Top 5'), 'Two is here.'];
  const target = [code('Get-User -All -Top 7'), 'Een is hier.', 'Twee is hier.'];
  expect(match(source, target, ['Een is hier.', null, 'Twee is hier.'])).toEqual([1, 0, 2]);
});

test('what is left goes to a source that is gone, before to none', () => {
  const slots: Slot[] = [
    {source: read('One.')[0]!, entry: entryOf('Een.')},
    {source: null, entry: entryOf('Twee.')},
  ];
  expect(matchTarget(slots, read('Een.', 'Twee is anders.'))).toEqual([0, 1]);
  expect(matchTarget(slots, read('Twee is anders.'))).toEqual([0]);
});
