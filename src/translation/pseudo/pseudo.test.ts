import fc from 'fast-check';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

import {listBlocks} from '../../content/list-blocks';
import {parseArticle} from '../../content/parse-article';
import {arbitraryDraft, writeDraft} from '../ledger/__fixtures__/arbitrary-article';
import {isSegment} from '../ledger/is-segment';
import {listPlaceholders} from '../list-placeholders';
import {listCodes, signatureOf} from '../xliff/inline-piece';
import {listLabels, splitBlock} from '../xliff/split-inline';
import {pseudoArticle} from './pseudo-article';
import {pseudoMessage} from './pseudo-message';
import {pseudoText} from './pseudo-text';

test('words get longer by about a third, and no letter stays plain', () => {
  const text =
    'You will need to reset the password of the user before you do anything else with the account';
  const pseudo = pseudoText(text);
  expect(pseudo).not.toMatch(/[a-z]/iu);
  expect(pseudo.length / text.length).toBeGreaterThan(1.25);
  expect(pseudo.length / text.length).toBeLessThan(1.45);
});

test.each([
  ['Reset', '⟦Ŕééšééţ⟧'],
  ['Reset {name} now', '⟦Ŕééšééţ {name} ñóóŵ⟧'],
  ['One hit|{count} hits', '⟦Óñéé ĥííţ⟧|⟦{count} ĥííţš⟧'],
  [
    '{count, plural, one {# hit|x} other {# hits}} all',
    '⟦{count, plural, one {# hit|x} other {# hits}} ááľľ⟧',
  ],
  ['<b>Hi</b> {a}{b}', '⟦<b>Ĥíí</b> {a}{b}⟧'],
  [' hi ', ' ⟦ĥíí⟧ '],
  ['', ''],
  ['a } b', '⟦áá } ƀ⟧'],
])('the message %j', (message, pseudo) => {
  expect(pseudoMessage(message)).toBe(pseudo);
});

test('any message keeps its placeholders and its forms', () => {
  const part = fc.constantFrom('{a}', '{b}', '|', 'word', ' ', '<i>', '</i>', '<', '>');
  fc.assert(
    fc.property(fc.array(part, {maxLength: 10}), (parts) => {
      const message = parts.join('');
      const pseudo = pseudoMessage(message);
      expect(listPlaceholders(pseudo)).toEqual(listPlaceholders(message));
      expect(pseudo.split('|')).toHaveLength(message.split('|').length);
      expect(pseudo).not.toMatch(/word/u);
    }),
    {numRuns: 200, seed: 6},
  );
});

/** What must be the same in a pseudo-translation, and that its words are in brackets. */
function expectPseudo(source: string): void {
  const before = parseArticle(source);
  const after = parseArticle(pseudoArticle(source));
  const blocks = listBlocks(before);
  const pseudo = listBlocks(after);
  const labels = listLabels(before.root);
  const codesOf = (block: (typeof blocks)[number]) =>
    listCodes(splitBlock(block, labels)).map(signatureOf);
  expect(pseudo.map(({kind, depth, key}) => [kind, depth, key])).toEqual(
    blocks.map(({kind, depth, key}) => [kind, depth, key]),
  );
  for (const [index, block] of blocks.entries()) {
    const other = pseudo[index] ?? block;
    if (block.kind === 'code' || block.kind === 'html' || !isSegment(block)) {
      expect(other.text).toBe(block.text);
      continue;
    }
    expect(other.text).toMatch(/^⟦[\s\S]*⟧$/u);
    expect(codesOf(other)).toEqual(codesOf(block));
    if (block.kind === 'heading' && /\p{L}/u.test(block.text)) {
      expect(other.headingId).not.toBeNull();
    }
  }
}

const docs = path.resolve(__dirname, '../../../docs');

test.each(readdirSync(docs).filter((name) => /\.mdx?$/u.test(name)))('the article %s', (name) => {
  expectPseudo(readFileSync(path.join(docs, name), 'utf8'));
});

test('articles at random', () => {
  fc.assert(
    fc.property(arbitraryDraft, (draft) => expectPseudo(writeDraft(draft))),
    {numRuns: 60, seed: 7},
  );
});

test('headings keep the ids of their English words, and bare addresses their ends', () => {
  expect(
    pseudoArticle("# Do it\n\n## Do it\n\n## So {#own}\n\nSee https://a.example\n\n---\n\n'x'\n"),
  ).toBe(
    "# ⟦Đóó ííţ⟧ {#do-it}\n\n## ⟦Đóó ííţ⟧ {#do-it-1}\n\n## ⟦Šóó⟧ {#own}\n\n⟦Šéééé https://a.example ⟧\n\n---\n\n⟦'ẋ'⟧\n",
  );
});
