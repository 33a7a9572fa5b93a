import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import {createFakeIo} from '../__fixtures__/create-fake-io';
import {runCommandLine} from '../run-command-line';

const english = '---\ntitle: Reset it\n---\n\n# Reset it\n\nSelect the user.\n\nThen wait.\n';
const dutch =
  '---\ntitle: Opnieuw instellen\n---\n\n# Opnieuw instellen\n\nSelecteer de gebruiker.\n\nWacht dan.\n';
const translations = 'i18n/nl-NL/docusaurus-plugin-content-docs/current';
const targetFile = `${translations}/guide/reset.md`;
const ledgerFile = 'i18n/nl-NL/ledger/guide/reset.yml';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'xliff-verbs-'));
  await put(
    'docusaurus.config.ts',
    `export default async () => ({i18n: {defaultLocale: 'en', locales: ['en', 'nl-NL', 'ar']}});\n`,
  );
  await put('docs/guide/reset.md', english);
  await put('docs/start.md', '# Start\n');
  await put(targetFile, `\uFEFF${dutch}`);
  await l10n('record', '--locale', 'nl-NL', 'guide/reset');
});

afterEach(() => rm(directory, {recursive: true}));

async function put(file: string, text: string): Promise<void> {
  const whole = path.join(directory, file);
  await mkdir(path.dirname(whole), {recursive: true});
  await writeFile(whole, text);
}

const read = (file: string) => readFile(path.join(directory, file), 'utf8');

async function l10n(...args: readonly string[]) {
  const {io, lines} = createFakeIo({directory});
  const exitCode = await runCommandLine(['l10n', ...args], io);
  return {exitCode, text: lines.join('\n')};
}

const exportOne = () => l10n('export', 'guide/reset', '--locale', 'nl-NL', '--out', 'out.xlf');

test('a document for each article and language, and nothing is written twice', async () => {
  const written = await l10n('export', '--out', 'out');
  expect(written.exitCode).toBe(0);
  expect(written.text.split('\n').sort()).toEqual([
    'out/ar/guide/reset.xlf: ar, 4 units.',
    'out/ar/start.xlf: ar, 1 units.',
    'out/nl-NL/guide/reset.xlf: nl-NL, 4 units.',
    'out/nl-NL/start.xlf: nl-NL, 1 units.',
  ]);
  expect(await read('out/ar/start.xlf')).toContain('trgLang="ar"');
  expect(await read('out/ar/start.xlf')).toContain('trgDir="rtl"');
  expect(await l10n('export', '--out', 'out', '--check')).toEqual({
    exitCode: 0,
    text: 'Nothing to write: the documents are as they would be.',
  });
  await put('docs/start.md', '# Begin\n');
  expect((await l10n('export', '--out', 'out', '--check')).exitCode).toBe(1);
  expect(await read('out/ar/start.xlf')).toContain('Start');
});

test('a ledger that cannot be read is told, and the others are exported', async () => {
  await put(ledgerFile, 'segments: 1\n');
  const {exitCode, text} = await l10n('export', '--locale', 'nl-NL', '--out', 'out.xlf');
  expect(exitCode).toBe(1);
  expect(text).toContain(`${ledgerFile}:1:11 ledger: `);
  expect(await read('out.xlf')).toContain('docs/start.md');
});

test.each([
  [['export'], 'Where to?'],
  [['export', '--out', 'a.xlf'], 'A document holds one language'],
  [['export', 'nowhere', '--out', 'a'], 'no article nowhere'],
  [['import-xliff'], 'Which file or folder?'],
  [['import-xliff', 'nowhere'], 'There is no nowhere'],
])('%j cannot be done', async (args, why) => {
  const {exitCode, text} = await l10n(...args);
  expect(exitCode).toBe(2);
  expect(text).toContain(why);
});

test('what comes back goes into the article and its ledger, and nothing else is touched', async () => {
  await exportOne();
  const before = await read(ledgerFile);
  const document = await read('out.xlf');
  expect((await l10n('import-xliff', 'out.xlf')).exitCode).toBe(0);
  expect([await read(targetFile), await read(ledgerFile)]).toEqual([`\uFEFF${dutch}`, before]);

  await put('out.xlf', document.replace('Wacht dan.', 'Wacht even.'));
  const checked = await l10n('import-xliff', 'out.xlf', '--check');
  expect(checked).toEqual({
    exitCode: 1,
    text: [
      `Would write ${targetFile} and ${ledgerFile}: guide/reset in nl-NL, 1 taken, 0 confirmed, 3 unchanged, 0 open, 0 stale, 0 rejected.`,
      '1 document: 1 taken, 0 confirmed, 3 unchanged, 0 open, 0 stale, 0 rejected.',
    ].join('\n'),
  });
  expect(await read(targetFile)).toBe(`\uFEFF${dutch}`);
  expect((await l10n('import-xliff', 'out.xlf')).exitCode).toBe(0);
  expect(await read(targetFile)).toBe(`\uFEFF${dutch.replace('Wacht dan.', 'Wacht even.')}`);
  expect(await l10n('import-xliff', 'out.xlf', '--check')).toMatchObject({exitCode: 0});
  expect((await l10n('status', 'guide/reset', '--locale', 'nl-NL', '--check')).exitCode).toBe(0);
  expect((await l10n('record', 'guide/reset', '--locale', 'nl-NL', '--check')).exitCode).toBe(0);
});

test('a refused unit is told with its line, and the rest goes in', async () => {
  await exportOne();
  const document = await read('out.xlf');
  const broken = document
    .replace('Wacht dan.', 'Wacht even.')
    .replace('Selecteer de gebruiker.', '# Selecteer');
  await put('back/deep/out.xliff', broken);
  const {exitCode, text} = await l10n('import-xliff', 'back');
  expect(exitCode).toBe(1);
  const line = broken.slice(0, broken.indexOf('# Selecteer')).split('\n').length;
  const place =
    /^back\/deep\/out\.xliff:(\d+) rejected guide\/reset#\w+ it would become a heading/mu;
  expect(line - Number(place.exec(text)?.[1])).toBeLessThan(12);
  expect(await read(targetFile)).toContain('Selecteer de gebruiker.\n\nWacht even.');
  const {documents, totals} = JSON.parse((await l10n('import-xliff', 'back', '--json')).text) as {
    documents: unknown[];
    totals: object;
  };
  expect(documents).toHaveLength(1);
  expect(totals).toMatchObject({rejected: 1, taken: 0, unchanged: 3});
});

test.each([
  ['out of docs', 'docs/guide/reset.md', 'docs/../secret.md', 'no article of the site'],
  [
    'out of a folder',
    'docs/guide/reset.md',
    'docs/guide/../../secret.md',
    'no article of the site',
  ],
  ['of no article', 'docs/guide/reset.md', 'docs/gone.md', 'no article of the site'],
  ['into another language', 'trgLang="nl-NL"', 'trgLang="de"', 'the site has nl-NL, ar'],
  [
    'of another language',
    'srcLang="en"',
    'srcLang="fr"',
    "its source is in fr, and the site's in en",
  ],
  ['of nothing', /[\s\S]*/u, '', 'it is no XML'],
])('a document that leads %s is refused', async (_where, from, to, why) => {
  await put('secret.md', '# Reset it\n');
  await exportOne();
  const document = await read('out.xlf');
  await put('out.xlf', document.replace(from, to));
  const before = await readdir(directory, {recursive: true});
  const {exitCode, text} = await l10n('import-xliff', 'out.xlf');
  expect(exitCode).toBe(1);
  expect(text).toMatch(/^out\.xlf:\d+ refused: /mu);
  expect(text).toContain(why);
  expect(await readdir(directory, {recursive: true})).toEqual(before);
});

test('an article in several files of a document is one article', async () => {
  await exportOne();
  const document = (await read('out.xlf'))
    .replace('Wacht dan.', 'Wacht even.')
    .replace('Selecteer de gebruiker.', 'Kies de gebruiker.');
  const [, head = ''] = /( *<file [^>]*>)/u.exec(document) ?? [];
  const last = document.lastIndexOf('    <unit ');
  await put(
    'out.xlf',
    `${document.slice(0, last)}</file>${head.replace('"f1"', '"f2"')}${document.slice(last)}`,
  );
  expect((await l10n('import-xliff', 'out.xlf')).text).toContain('2 taken');
  expect(await read(targetFile)).toContain('Kies de gebruiker.\n\nWacht even.');
});

test('documents of one language only', async () => {
  await l10n('export', '--out', 'out');
  const {text} = await l10n('import-xliff', 'out', '--locale', 'nl-NL');
  expect(text).toContain('in nl-NL');
  expect(text).not.toContain('in ar');
});

describe('what a check would find', () => {
  const warned = {
    english: "# Reset\n\nWait.\n\n:::note\n\nDon't send the password via email.\n\n:::\n",
    dutch: '# Opnieuw\n\nWacht.\n\n:::note\n\nStuur het wachtwoord niet per e-mail.\n\n:::\n',
  };

  async function importWith(edit: (document: string) => string) {
    await put('docs/guide/reset.md', warned.english);
    await put(targetFile, warned.dutch);
    await rm(path.join(directory, ledgerFile));
    await l10n('record', '--locale', 'nl-NL', 'guide/reset');
    await exportOne();
    await put('out.xlf', edit(await read('out.xlf')));
    return l10n('import-xliff', 'out.xlf');
  }

  test('no unit takes the warning away, and the rest goes in', async () => {
    const {exitCode, text} = await importWith((document) =>
      document.replace('niet per e-mail', 'per e-mail').replace('>Wacht.<', '>Wacht even.<'),
    );
    expect(exitCode).toBe(1);
    expect(text).toMatch(/rejected guide\/reset#\w+ .*mail/u);
    expect(text).toContain('1 taken');
    const article = await read(targetFile);
    expect(article).toContain('niet per e-mail');
    expect(article).toContain('Wacht even.');
  });

  test('a rule that is kept no longer is told with its place', async () => {
    const {exitCode, text} = await importWith((document) =>
      document.replace('>Wacht.<', '>Wacht 24 uur.<'),
    );
    expect(exitCode).toBe(1);
    expect(text).toMatch(new RegExp(`${targetFile}:3:\\d+ [a-z-]+ `, 'u'));
  });

  test('units that did not come back are named', async () => {
    const {exitCode, text} = await importWith((document) =>
      document.replace(/ *<unit (?:(?!<\/unit>)[\s\S])*Wacht\.[\s\S]*?<\/unit>\n/u, ''),
    );
    expect(exitCode).toBe(0);
    expect(text).toMatch(/out\.xlf lacks 1 unit of guide\/reset, left as they are: #\w+\./u);
  });

  test('an article with bytes that are no UTF-8 is left alone', async () => {
    await exportOne();
    await put('out.xlf', (await read('out.xlf')).replace('Wacht dan.', 'Wacht nu.'));
    const bytes = Buffer.concat([Buffer.from(dutch), Buffer.from([0xe9, 0x0a])]);
    await writeFile(path.join(directory, targetFile), bytes);
    const {exitCode, text} = await l10n('import-xliff', 'out.xlf');
    expect(exitCode).toBe(1);
    expect(text).toContain('no UTF-8');
    expect(await readFile(path.join(directory, targetFile))).toEqual(bytes);
  });
});
