import {copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';

import {createFakeIo} from '../__fixtures__/create-fake-io';
import {importArticles} from './import-articles';

const fixtures = path.join(__dirname, '../../translation/side-by-side/__fixtures__');
const nl = 'i18n/nl-NL/docusaurus-plugin-content-docs/current';

let project: string;
beforeEach(async () => {
  project = await mkdtemp(path.join(tmpdir(), 'l10n-import-'));
  await writeFile(
    path.join(project, 'docusaurus.config.ts'),
    "export default {i18n: {defaultLocale: 'en', locales: ['en', 'nl-NL']}};",
  );
  await mkdir(path.join(project, 'in'));
});
afterEach(() => rm(project, {recursive: true}));

/** Puts a fixture among the files to import. */
async function put(fixture: string, name: string) {
  const file = path.join(project, 'in', name);
  await mkdir(path.dirname(file), {recursive: true});
  await copyFile(path.join(fixtures, fixture, 'input.md'), file);
}

async function run(options: Record<string, string | boolean> = {}, operand = 'in') {
  const {io, lines} = createFakeIo({directory: project});
  const exitCode = await importArticles.run(options, io, [operand]);
  return {exitCode, told: lines.join('\n')};
}

async function listWritten() {
  const all = await readdir(project, {recursive: true, withFileTypes: true});
  return all
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(project, path.join(entry.parentPath, entry.name)))
    .filter((file) => /^(?:docs|i18n|out)/u.test(file))
    .sort();
}

const read = (file: string) => readFile(path.join(project, file), 'utf8');

test('a source, a translation and a ledger are written of each file, under the name that it has', async () => {
  await put('plain-article', "Can't lock a cupboard.md");
  await put('alerts', 'deep/er/alerts.md');
  expect(await run()).toMatchObject({
    exitCode: 0,
    told: expect.stringContaining('2 files: 2 written, 0 unchanged, 0 refused.'),
  });
  expect(await listWritten()).toEqual([
    "docs/Can't lock a cupboard.md",
    'docs/deep/er/alerts.md',
    `${nl}/Can't lock a cupboard.md`,
    `${nl}/deep/er/alerts.md`,
    "i18n/nl-NL/ledger/Can't lock a cupboard.yml",
    'i18n/nl-NL/ledger/deep/er/alerts.yml',
  ]);
  expect(await read('docs/deep/er/alerts.md')).toBe(
    await readFile(path.join(fixtures, 'alerts/source.md'), 'utf8'),
  );
});

test('a file that cannot be taken is named with place and reason, and the others go on', async () => {
  await put('plain-article', 'a.md');
  await put('refused-invalid-yaml', 'b.md');
  await writeFile(path.join(project, 'in/c.md'), Uint8Array.from([0x41, 0x0a, 0xe9]));
  await put('plain-article', 'd.md');
  await put('plain-article', 'D.md');
  await put('human-translation', '_e.md');
  await put('human-translation', '.f.md');
  await put('human-translation', '.git/g.md');
  const {exitCode, told} = await run();
  expect(exitCode).toBe(1);
  expect(told).toContain('7 files: 2 written, 0 unchanged, 5 refused.');
  expect(told).toMatch(/in\/b\.md:2:8 refused, front-matter-invalid: /u);
  expect(told).toMatch(/in\/c\.md:2:1 refused, encoding: /u);
  expect(told).toMatch(/in\/d\.md:1:1 refused, name-taken: .* D\.md/u);
  expect(told).toMatch(/in\/_e\.md:1:1 refused, name-hidden: /u);
  expect(told).toMatch(/in\/\.f\.md:1:1 refused, name-hidden: /u);
  expect((await listWritten()).filter((file) => file.startsWith('docs'))).toEqual([
    'docs/D.md',
    'docs/a.md',
  ]);
});

test('importing again changes nothing, and --check says so; what was edited since is left alone', async () => {
  await put('plain-article', 'a.md');
  expect((await run({check: true})).exitCode).toBe(1);
  expect(await listWritten()).toEqual([]);
  await run();
  const ledger = await read('i18n/nl-NL/ledger/a.yml');
  const accepted = ledger.replace('made: machine', 'made: reviewed');
  await writeFile(path.join(project, 'i18n/nl-NL/ledger/a.yml'), accepted);
  for (const options of [{}, {check: true}]) {
    expect(await run(options)).toMatchObject({
      exitCode: 0,
      told: expect.stringContaining('0 refused'),
    });
  }
  expect(await read('i18n/nl-NL/ledger/a.yml')).toBe(accepted);

  const mended = (await read(`${nl}/a.md`)).replace('Een kast zonder', 'Kasten zonder');
  await writeFile(path.join(project, nl, 'a.md'), mended);
  const {exitCode, told} = await run();
  expect([exitCode, told]).toEqual([
    1,
    expect.stringMatching(/a\.md:1:1 refused, already-there: /u),
  ]);
  expect(await read(`${nl}/a.md`)).toBe(mended);
  expect((await run({replace: true})).exitCode).toBe(0);
  expect(await read(`${nl}/a.md`)).not.toBe(mended);
});

test('a link leads to an article that is imported too, and to none that is refused', async () => {
  await put('links', 'a.md');
  await put('plain-article', 'buur.md');
  await put('refused-open-front-matter', 'weg.md');
  await run();
  expect(await read('docs/a.md')).toContain('[neighbour](buur.md), gone and folder.');
});

test('a page of the site keeps its address', async () => {
  await mkdir(path.join(project, 'docs'));
  await writeFile(path.join(project, 'docs/start.md'), '---\nslug: /\n---\n\n# Start\n');
  await writeFile(path.join(project, 'docs/02-a.md'), '# A\n');
  for (const name of ['a.md', 'README.md', 'b.md']) await put('plain-article', name);
  for (const outcome of ['1 written, 0 unchanged', 'nothing to write, 1 unchanged']) {
    const {told} = await run();
    expect(told).toMatch(/in\/a\.md:1:1 refused, name-taken: .* 02-a\.md\./u);
    expect(told).toMatch(/in\/README\.md:1:1 refused, name-taken: .* start\.md\./u);
    expect(told).toContain(`3 files: ${outcome}, 2 refused.`);
  }
});

test.each([
  ['search.md', 'the page that searches', {}],
  ['auth/redirect.md', 'src/pages/auth/redirect.tsx', {'src/pages/auth/redirect.tsx': ''}],
  ['01-overview.md', 'overview.md', {'docs/overview.md': '---\nslug: /\n---\n'}],
  ['foo.md', 'foo.mdx', {'docs/foo.mdx': '# Foo\n'}],
  ['a/bar.md', 'a/b.md', {'docs/a/b.md': '---\nslug: bar\n---\n'}],
])('%s does not take the address or the id of %s', async (name, other, files) => {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(project, file)), {recursive: true});
    await writeFile(path.join(project, file), text);
  }
  await put('plain-article', name);
  const {told, exitCode} = await run();
  expect(told).toContain(`name-taken: Its page would have the address or the id of ${other}.`);
  expect(exitCode).toBe(1);
});

test('--out takes the articles of a language that the site has not', async () => {
  await put('right-to-left', 'a.md');
  expect((await run({out: 'out', locale: 'ar-SA'})).exitCode).toBe(0);
  expect(await listWritten()).toEqual([
    'out/docs/a.md',
    'out/i18n/ar-SA/docusaurus-plugin-content-docs/current/a.md',
    'out/i18n/ar-SA/ledger/a.yml',
  ]);
});

test.each([
  [{locale: 'de-DE'}, 'in'],
  [{locale: '../up', out: 'out'}, 'in'],
  [{}, 'not-there'],
])('%j of %s is nothing that can be done', async (options, operand) => {
  expect((await run(options, operand)).exitCode).toBe(2);
});

test('--json tells each file with its findings and differences', async () => {
  await put('odd-front-matter', 'a.md');
  await put('refused-one-language', 'b.md');
  const {told} = await run({json: true});
  const {files, totals} = JSON.parse(told);
  expect(totals).toMatchObject({files: 2, written: 1, refused: 1, machine: 1, segments: 1});
  expect(files[0].findings[0]).toMatchObject({rule: 'date-ambiguous', line: 5, column: 10});
  expect(files[0].edits).toContainEqual(expect.objectContaining({kind: 'front-matter', line: 1}));
  expect(files[1].refusal).toMatchObject({rule: 'no-segments', line: 1, column: 1});
});

test('no file to import is no success with --check', async () => {
  expect((await run({check: true})).exitCode).toBe(1);
});

test.each([
  [1, {check: true}, 'Would write up to 1 article to', '1 file: 1 to write'],
  [1, {}, 'Writes up to 1 article to', '1 file: 1 written'],
  [2, {}, 'Writes up to 2 articles to', '2 files: 2 written'],
])('the articles are told as many as they are: %i, %j', async (articles, options, goal, totals) => {
  for (let index = 0; index < articles; index++) await put('plain-article', `a${index}.md`);
  const {told} = await run(options);
  expect(told).toContain(goal);
  expect(told).toContain(`${totals}, 0 unchanged, 0 refused.`);
});

test.each([{}, {check: true}])(
  'nothing is said to be written where there is nothing: %j',
  async (options) => {
    const {exitCode, told} = await run(options);
    expect(exitCode).toBe('check' in options ? 1 : 0);
    expect(told.split('\n')[0]).toBe(`Nothing to write: in has no Markdown files.`);
    await put('plain-article', 'a.md');
    await run();
    const again = await run(options);
    expect(again.exitCode).toBe(0);
    expect(again.told).toContain('1 file: nothing to write, 1 unchanged, 0 refused.');
  },
);
