import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import {createFakeIo} from '../__fixtures__/create-fake-io';
import {runCommandLine} from '../run-command-line';

const english = `---
title: Reset it
---

# Reset it

Select the user.

Then wait for 24 hours.
`;
const dutch = `---
title: Opnieuw instellen
---

# Opnieuw instellen

Selecteer de gebruiker.

Wacht dan 24 uur.
`;
const translations = 'i18n/nl-NL/docusaurus-plugin-content-docs/current';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'l10n-verbs-'));
  await put(
    'docusaurus.config.ts',
    `export default async () => ({i18n: {defaultLocale: 'en', locales: ['en', 'nl-NL']}});\n`,
  );
  await put('docs/guide/reset.md', english);
  await put(`${translations}/guide/reset.md`, dutch);
});

afterEach(() => rm(directory, {recursive: true}));

async function put(file: string, text: string): Promise<void> {
  const whole = path.join(directory, file);
  await mkdir(path.dirname(whole), {recursive: true});
  await writeFile(whole, text);
}

const read = (file: string) => readFile(path.join(directory, file), 'utf8');

const ledgerFile = 'i18n/nl-NL/ledger/guide/reset.yml';

async function l10n(...args: readonly string[]) {
  const {io, lines} = createFakeIo({directory});
  const exitCode = await runCommandLine(['l10n', ...args], io);
  return {exitCode, text: lines.join('\n')};
}

interface Item {
  readonly id: string;
  readonly state: string;
  readonly source: string | null;
}

/** The segments as `status --json` has them. */
async function listSegments(): Promise<readonly Item[]> {
  const {text} = await l10n('status', '--json');
  const {articles} = JSON.parse(text) as {articles: {list: Item[]}[]};
  return articles.flatMap(({list}) => list);
}

const idOf = async (source: string) =>
  (await listSegments()).find((segment) => segment.source === source)?.id ?? '';

test('from the first ledger to a change of the source, its diff, and its acceptance', async () => {
  expect(await l10n('status', '--check')).toMatchObject({exitCode: 1});
  expect(await l10n('record')).toEqual({
    exitCode: 0,
    text: `${ledgerFile}: 4 added, 0 refreshed, 0 dropped.`,
  });
  expect(await l10n('status', '--check')).toMatchObject({exitCode: 0});

  await put('docs/guide/reset.md', english.replace('24', '48'));
  const status = await l10n('status', '--check');
  expect(status.exitCode).toBe(1);
  const id = await idOf('Then wait for 48 hours.');
  expect(status.text).toContain(
    `${translations}/guide/reset.md:9:1 stale guide/reset#${id} "Then wait for 48 hours."`,
  );
  expect(await l10n('diff', 'guide/reset')).toEqual({
    exitCode: 0,
    text: expect.stringContaining(
      '  en     Then wait for [-24-]{+48+} hours.\n  nl-NL  Wacht dan 24 uur.\n',
    ) as string,
  });

  await put(`${translations}/guide/reset.md`, dutch.replace('24', '48'));
  expect(await l10n('status', '--check')).toEqual({
    exitCode: 1,
    text: expect.stringContaining('it was edited since') as string,
  });
  expect(await l10n('accept', `guide/reset#${id}`, '--reason', 'translated again')).toEqual({
    exitCode: 0,
    text: `${ledgerFile}: right for the source of today: guide/reset#${id}.`,
  });
  expect(await l10n('status', '--check')).toMatchObject({exitCode: 0});
  expect(await read(ledgerFile)).toMatch(/on: \d{4}-\d\d-\d\d\n {6}reason: translated again\n/u);
});

test('an article without a translation is missing, with its words', async () => {
  await put('docs/new.md', '# A new page\n\nOne two.\n');
  const {text} = await l10n('status', 'new');
  expect(text).toMatch(/^docs\/new\.md:1:3 missing new#\w+ "A new page" is not translated\.$/mu);
  expect(text).toMatch(/^nl-NL new +0 +0 +2 +0 +0 +0 +0 +5 +5 +0$/mu);
});

test('an article whose source is gone is an orphan', async () => {
  await l10n('record');
  await rm(path.join(directory, 'docs/guide/reset.md'));
  const {exitCode, text} = await l10n('status', '--check');
  expect(exitCode).toBe(1);
  expect(text.match(/ orphan guide\/reset#/gu)).toHaveLength(4);
  await put('docs/start.md', english);
  const moved = await l10n('status');
  expect(moved.text).toContain(
    ` orphan guide/reset is now start: move the translation and ${ledgerFile}`,
  );
});

test('a ledger of nothing is told', async () => {
  await put('i18n/nl-NL/ledger/gone.yml', 'segments: []\n');
  expect(await l10n('status')).toEqual({
    exitCode: 1,
    text: expect.stringContaining('i18n/nl-NL/ledger/gone.yml:1:1 ledger: neither') as string,
  });
});

test('a ledger that cannot be read is told with its place, and never written', async () => {
  await put(ledgerFile, 'segments:\n  - id: 1\n');
  const place = `${ledgerFile}:2:5 ledger: `;
  for (const call of [
    ['status'],
    ['record'],
    ['diff', 'guide/reset'],
    ['accept', 'guide/reset#a', '--reason', 'x'],
  ]) {
    const {exitCode, text} = await l10n(...call);
    expect(exitCode).toBe(1);
    expect(text).toContain(place);
    expect(text).not.toContain('unrecorded guide');
  }
  expect(await read(ledgerFile)).toBe('segments:\n  - id: 1\n');
});

test('nothing is written where one of several cannot be accepted', async () => {
  await l10n('record', '--made', 'machine');
  const before = await read(ledgerFile);
  const id = await idOf('Select the user.');
  const {exitCode, text} = await l10n('accept', `guide/reset#${id}`, 'reset#x', '--reason', 'y');
  expect(exitCode).toBe(2);
  expect(text).toContain('There is no article reset; there are guide/reset.');
  const other = await l10n('accept', `guide/reset#${id}`, 'guide/reset#x', '--reason', 'y');
  expect(other.exitCode).toBe(1);
  expect(other.text).toContain('guide/reset#x: there is no such segment');
  expect(await read(ledgerFile)).toBe(before);
});

test('--check writes nothing', async () => {
  expect(await l10n('record', '--check')).toMatchObject({exitCode: 1});
  expect(existsSync(path.join(directory, ledgerFile))).toBe(false);
  await l10n('record', '--made', 'machine');
  const before = await read(ledgerFile);
  const id = await idOf('Select the user.');
  const call = ['accept', `guide/reset#${id}`, '--reason', 'y', '--check'];
  expect(await l10n(...call)).toMatchObject({exitCode: 1});
  expect(await read(ledgerFile)).toBe(before);
  expect(await l10n('record', '--check')).toMatchObject({exitCode: 0});
});

test('accept writes nothing of what is right already, and --check ends well then', async () => {
  await l10n('record');
  const before = await read(ledgerFile);
  const id = await idOf('Select the user.');
  const call = ['accept', `guide/reset#${id}`, '--reason', 'y'];
  const told = `guide/reset#${id} is right for the source of today already.`;
  expect(await l10n(...call, '--check')).toEqual({exitCode: 0, text: told});
  expect(await l10n(...call)).toEqual({exitCode: 0, text: told});
  expect(await l10n(...call, `guide/reset#${id}`)).toEqual({exitCode: 0, text: told});
  expect(await read(ledgerFile)).toBe(before);
  await put(`${translations}/guide/reset.md`, dutch.replace('Selecteer', 'Kies'));
  expect(await l10n(...call, '--check')).toEqual({
    exitCode: 1,
    text: `${ledgerFile}: would be right for the source of today: guide/reset#${id}.`,
  });
  expect(JSON.parse((await l10n(...call, '--json')).text)).toEqual({
    accepted: [{article: 'guide/reset', locale: 'nl-NL', ids: [id], right: []}],
    reason: 'y',
  });
  expect(await read(ledgerFile)).not.toBe(before);
});

test('record tells which pieces are missing, and what to do about them', async () => {
  await l10n('record');
  await put('docs/guide/reset.md', `${english}\nGo on.\n`);
  await put('docs/new.md', '# A new page\n\nOne two.\n');
  const {exitCode, text} = await l10n('record');
  const id = await idOf('Go on.');
  expect(text).toBe(
    [
      `docs/guide/reset.md:11:1 missing guide/reset#${id} "Go on." is not translated.`,
      'docs/new.md:1:1 missing new: all 2 pieces, 5 words.',
      'Nothing to write: 3 pieces have no translation. Translate them, and run `l10n record` again.',
    ].join('\n'),
  );
  expect(exitCode).toBe(0);
  expect(JSON.parse((await l10n('record', '--json', 'guide/reset')).text)).toEqual({
    written: [],
    refused: [],
    missing: [{locale: 'nl-NL', article: 'guide/reset', ids: [id]}],
  });
  await rm(path.join(directory, 'docs/new.md'));
  await put('docs/guide/reset.md', english);
  expect((await l10n('record')).text).toBe('The ledgers are up to date.');
});

test('of an article that nobody translated or read there is one line, unless it is named', async () => {
  await l10n('record', '--made', 'machine');
  await put('docs/new.md', '# A new page\n\nOne two.\n');
  await put(`${translations}/guide/reset.md`, dutch.replace('24 uur', '42 uur'));
  const {text} = await l10n('status');
  expect(text.split('\n').slice(0, 2)).toEqual([
    `${translations}/guide/reset.md:1:1 unreviewed guide/reset: 4 pieces were made by a machine and read by nobody, 1 of them fails a rule; \`l10n status guide/reset\` lists them.`,
    'docs/new.md:1:1 missing new: all 2 pieces, 5 words.',
  ]);
  expect(text).not.toContain('#');
  const named = await l10n('status', 'guide/reset');
  expect(named.text.match(/ unreviewed guide\/reset#/gu)).toHaveLength(4);
  expect(named.text).toContain(' failing guide/reset#');
});

test('record refuses an article whose sides do not line up, and takes the others', async () => {
  await put('docs/other.md', 'One.\n\nTwo.\n');
  await put(`${translations}/other.md`, 'Een.\n');
  const {exitCode, text} = await l10n('record');
  expect(exitCode).toBe(1);
  expect(text).toContain('other: refused');
  expect(existsSync(path.join(directory, ledgerFile))).toBe(true);
  expect(existsSync(path.join(directory, 'i18n/nl-NL/ledger/other.yml'))).toBe(false);
});

test.each([
  ['an article that there is not', ['status', 'nothing'], 'There is no article nothing'],
  ['a language that there is not', ['status', '--locale', 'fr'], 'it has nl-NL'],
  ['no article to compare', ['diff'], 'Which article?'],
  ['no reason', ['accept', 'guide/reset#a'], 'Say why'],
  ['a blank reason', ['accept', 'guide/reset#a', '--reason', ' '], 'Say why'],
  ['no segment', ['accept', 'guide/reset', '--reason', 'x'], 'guide/reset names no segment'],
  ['another maker', ['record', '--made', 'nobody'], 'human or machine'],
])('%s ends with exit code 2', async (_title, args, reason) => {
  expect(await l10n(...args)).toEqual({
    exitCode: 2,
    text: expect.stringContaining(reason) as string,
  });
});

test('several languages are told apart, whatever their folder', async () => {
  await put(
    'docusaurus.config.ts',
    `export default {i18n: {defaultLocale: 'en', locales: ['en', 'nl-NL', 'ar'],
      localeConfigs: {ar: {path: 'arabic'}}}};\n`,
  );
  await put('i18n/arabic/docusaurus-plugin-content-docs/current/guide/reset.md', '# أعد\n');
  const {text} = await l10n('status', 'docs/guide/reset.md');
  expect(text).toMatch(/^nl-NL guide\/reset +0 /mu);
  expect(text).toMatch(/^ar guide\/reset +0 +0 +3 /mu);
  expect(await l10n('accept', 'guide/reset#a', '--reason', 'x')).toEqual({
    exitCode: 2,
    text: 'In which language? Say --locale: nl-NL, ar.',
  });
});

test('a segment that fails a rule is counted and told, whatever its state', async () => {
  await l10n('record');
  expect((await l10n('status')).text).toMatch(/^all +4 +0 +0 +0 +0 +0 +0 +/mu);
  await put(`${translations}/guide/reset.md`, dutch.replace('24 uur', '42 uur'));
  const {exitCode, text} = await l10n('status');
  expect(exitCode).toBe(0);
  expect(text).toMatch(
    new RegExp(
      `^${translations}/guide/reset\\.md:9:1 failing guide/reset#\\w+ "Then.*" fails numbers`,
      'mu',
    ),
  );
  expect(text).toMatch(/^all +4 +0 +0 +0 +0 +0 +1 +/mu);
  expect(JSON.parse((await l10n('status', '--json')).text)).toMatchObject({
    articles: [{failing: 1, list: [{fails: []}, {fails: []}, {fails: []}, {fails: ['numbers']}]}],
    total: {failing: 1},
  });
});
