import fc from 'fast-check';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

import {arbitraryDraft, translateDraft, writeDraft} from '../ledger/__fixtures__/arbitrary-article';
import {parseLedger} from '../ledger/parse-ledger';
import {importArticle} from '../side-by-side/import-article';
import {readBilingual} from '../side-by-side/read-bilingual';
import {exportState, readState, takeBack} from './__fixtures__/read-state';
import type {TranslatedState} from './draft';

const project = path.resolve(__dirname, '../../..');

function expectUnchanged(state: TranslatedState): number {
  const {target, ledger, judged} = takeBack(state, exportState(state));
  expect(target).toBe(state.target?.text);
  expect(ledger).toBe(state.ledger);
  const odd = judged.filter(({outcome}) => outcome !== 'unchanged' && outcome !== 'open');
  expect(odd).toEqual([]);
  return judged.length;
}

describe('exported and imported as it was, an article and its ledger are byte for byte the same', () => {
  const folder = 'i18n/nl-NL/docusaurus-plugin-content-docs/current';
  const names = readdirSync(path.join(project, 'docs')).filter(
    (name) => name.endsWith('.md') && existsSync(path.join(project, folder, name)),
  );

  test.each(names)('%s', (name) => {
    const read = (file: string) => readFileSync(path.join(project, file), 'utf8');
    const file = path.join('i18n/nl-NL/ledger', name.replace(/\.md$/u, '.yml'));
    const ledger = existsSync(path.join(project, file)) ? parseLedger(read(file)) : null;
    if (ledger?.ok === false) throw new Error(ledger.problem.reason);
    const target = read(path.join(folder, name));
    const state = readState(read(`docs/${name}`), target, ledger?.value ?? null);
    expect(expectUnchanged(state)).toBeGreaterThan(5);
  });

  test('an article with the line ends of Windows', () => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    const text = '# Hi\n\nOne\ntwo **three**\\\nfour.\n\n```sh\nls\ncd\n```\n';
    expectUnchanged(readState(windows(text), windows(text.replace('One', 'Een')), null));
  });

  test('articles at random', () => {
    fc.assert(
      fc.property(arbitraryDraft, (draft) => {
        const target = writeDraft(translateDraft(draft));
        expectUnchanged(readState(writeDraft(draft), target, null));
      }),
      {numRuns: 40, seed: 3},
    );
  });
});

/** Most of them say the same: one of so many is tried, or all where the variable asks for it. */
const oneOf = process.env['RUNBOOK_WHOLE_CORPUS'] ? 1 : 20;
const corpus = path.join(
  process.env['RUNBOOK_CORPUS'] ?? path.join(project, '../shared/corpus'),
  'nl-NL',
);
const testCorpus = existsSync(corpus) ? test : test.skip;

testCorpus('articles of others come back byte for byte (skipped where there is no corpus)', () => {
  const files = readdirSync(corpus, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.md'))
    .filter((_name, index) => index % oneOf === 0);
  let count = 0;
  for (const name of files) {
    const read = readBilingual(readFileSync(path.join(corpus, name)));
    if (!read.ok) continue;
    const text = read.value;
    const imported = importArticle({name, text, locale: 'nl-NL', hasFile: () => false});
    if (!imported.ok) continue;
    const {source, target, ledger} = imported.value;
    expectUnchanged(readState(source, target, ledger));
    count++;
  }
  expect(count).toBeGreaterThan(10);
});
