import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import {runCommandLine} from '../run-command-line';
import type {RunProcess} from '../run-process';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'pseudo-verb-'));
  await put('docs/guide/a.md', '---\ntitle: Hi\n---\n\n## See [b](./b.md#x)\n\n::find-user\n');
  await put('i18n/en-XA/docusaurus-plugin-content-docs/current/gone.md', 'Gone.\n');
  await configure(['en', 'nl-NL']);
});

afterEach(() => rm(directory, {recursive: true}));

async function put(file: string, text: string): Promise<void> {
  const whole = path.join(directory, file);
  await mkdir(path.dirname(whole), {recursive: true});
  await writeFile(whole, text);
}

const configure = (locales: readonly string[]) =>
  put(
    'docusaurus.config.ts',
    `export default {i18n: {defaultLocale: 'en', locales: ${JSON.stringify(locales)}}};\n`,
  );

const read = (file: string) => readFile(path.join(directory, file), 'utf8');

/** What Docusaurus does when it is asked for the messages of a language that has none. */
const writeMessages: RunProcess = async (command, args) => {
  expect([command, ...args]).toEqual(['docusaurus', 'write-translations', '--locale', 'en-XA']);
  await put(
    'i18n/en-XA/code.json',
    JSON.stringify({hits: {message: 'One hit|{count} hits', description: 'Found'}}),
  );
  return {exitCode: 0, output: ''};
};

async function pseudo(runProcess: RunProcess, ...args: readonly string[]) {
  const lines: string[] = [];
  const io = {print: (line: string) => lines.push(line), runProcess, directory, environment: {}};
  const exitCode = await runCommandLine(['l10n', 'pseudo', ...args], io);
  return {exitCode, text: lines.join('\n')};
}

test('every message and article is written anew, and how to see them is told', async () => {
  const {exitCode, text} = await pseudo(writeMessages);
  expect(exitCode).toBe(0);
  expect(text).toContain('npm run dev -- --locale en-XA');
  expect(JSON.parse(await read('i18n/en-XA/code.json'))).toEqual({
    hits: {message: '⟦Óñéé ĥííţ⟧|⟦{count} ĥííţš⟧', description: 'Found'},
  });
  const articles = 'i18n/en-XA/docusaurus-plugin-content-docs/current';
  expect(await read(`${articles}/guide/a.md`)).toBe(
    '---\ntitle: "⟦Ĥíí⟧"\n---\n\n## ⟦Šéééé [ƀ](./b.md#x)⟧ {#see-b}\n\n::find-user\n',
  );
  expect(existsSync(path.join(directory, articles, 'gone.md'))).toBe(false);
  expect(JSON.parse((await pseudo(writeMessages, '--json')).text)).toEqual({
    locale: 'en-XA',
    written: ['i18n/en-XA/code.json', `${articles}/guide/a.md`],
  });
});

test('where Docusaurus fails its reason is told', async () => {
  const {exitCode, text} = await pseudo(async () => ({exitCode: 1, output: 'no config'}));
  expect(exitCode).toBe(1);
  expect(text).toContain('no config');
});

test('a language of that name is left alone', async () => {
  await configure(['en', 'en-XA']);
  expect((await pseudo(writeMessages)).exitCode).toBe(2);
  expect(await read('i18n/en-XA/docusaurus-plugin-content-docs/current/gone.md')).toBe('Gone.\n');
});

test('--help tells where it writes, and what to run then', async () => {
  const {exitCode, text} = await pseudo(writeMessages, '--help');
  expect(exitCode).toBe(0);
  expect(text).toContain('i18n/en-XA');
  expect(text).toContain('npm run dev -- --locale en-XA');
  expect(await read('i18n/en-XA/docusaurus-plugin-content-docs/current/gone.md')).toBe('Gone.\n');
});
