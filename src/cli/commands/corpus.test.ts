import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

import {createFakeIo} from '../__fixtures__/create-fake-io';
import {corpus} from './corpus';

const room = 'src/testing/translation-corpus';

const segment = (id: string, target: string, source: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;

const article = [
  '---\ntitle: Opslaan\nms.translationtype: MT\nms.contentlocale: nl-NL\n---',
  `# <a name="save"></a>${segment('aaaaa-101', 'Opslaan', 'Save')}`,
  segment('aaaaa-102', 'Klik **op Opslaan.**', 'Click **Save**.'),
].join('\n\n');

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'corpus-'));
  mkdirSync(path.join(directory, room, '__fixtures__'), {recursive: true});
  mkdirSync(path.join(directory, 'bilingual/nl-NL'), {recursive: true});
  writeFileSync(path.join(directory, 'bilingual/nl-NL/save.md'), article);
  writeLabels([]);
});

afterEach(() => rmSync(directory, {recursive: true}));

const writeLabels = (labels: readonly object[]) =>
  writeFileSync(path.join(directory, room, '__fixtures__/labels.json'), JSON.stringify(labels));

const results = () => path.join(directory, room, 'RESULTS.md');

const createIo = () =>
  createFakeIo({directory, environment: {RUNBOOK_CORPUS: path.join(directory, 'bilingual')}});

test('counts what the rules find, and keeps it', async () => {
  const {io, lines} = createIo();
  expect(await corpus.run({}, io)).toBe(0);
  const written = readFileSync(results(), 'utf8');
  expect(lines).toEqual([written]);
  expect(written).toContain('| bold-leading-word | yes | 1 | 1 | 0 | 0 | 0 | – |');
  expect(written).toContain('| bold-punctuation | yes | 1 | 1 | 0 | 0 | 0 | – |');
  expect(written).toContain('**2 findings of the rules that are on by default, 0 of them judged');
});

test('shows what nobody has judged, and writes nothing', async () => {
  const {io, lines} = createIo();
  expect(await corpus.run({sample: '5', rule: 'bold-punctuation'}, io)).toBe(0);
  expect(lines).toEqual([
    expect.stringMatching(/^save\.md:\d+:\d+ bold-punctuation [0-9a-f]{8} “\.” is bold/u),
    '  source: Click **Save**.\n  target: Klik **op Opslaan.**',
  ]);
  expect(existsSync(results())).toBe(false);
});

test('what was judged is counted, and not shown again', async () => {
  const {io, lines} = createIo();
  await corpus.run({sample: '5', rule: 'bold-punctuation'}, io);
  const [, line, column, hash] =
    /:(\d+):(\d+) bold-punctuation ([0-9a-f]{8})/u.exec(lines[0] ?? '') ?? [];
  const place = {line: Number(line), column: Number(column), hash};
  writeLabels([{file: 'save.md', rule: 'bold-punctuation', ...place, verdict: 'defect'}]);
  const again = createIo();
  await corpus.run({sample: '5', rule: 'bold-punctuation'}, again.io);
  expect(again.lines).toEqual([]);
  await corpus.run({}, again.io);
  expect(again.lines[0]).toContain('| bold-punctuation | yes | 1 | 1 | 0 | 1 | 1 | 1.000 |');
  expect(again.lines[0]).toContain('1 of them judged by hand, 1 right: 1.000.**');
});

test.each(['0', 'ten', '1.5'])('does not take %s for a number of findings', async (sample) => {
  const {io, lines} = createIo();
  expect(await corpus.run({sample}, io)).toBe(2);
  expect(lines).toEqual([`--sample needs a whole number from 1 to 99999, not "${sample}".`]);
});

test('says where it looked where there is no corpus', async () => {
  const {io, lines} = createFakeIo({directory});
  expect(await corpus.run({}, io)).toBe(2);
  expect(lines).toEqual(['There is no corpus at ../shared/corpus, and RUNBOOK_CORPUS names none.']);
});
