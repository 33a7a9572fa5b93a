import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import {createFakeIo} from '../__fixtures__/create-fake-io';
import {runCommandLine} from '../run-command-line';

const source = `---
title: Reset it
---

# Reset it {#reset}

Select **Users** > **Active users**.

## Wait {#wait}

Type \`exit\`, and wait 24 hours.
`;
const translation = `---
title: Opnieuw instellen
---

# Opnieuw instellen {#reset}

Selecteer **Gebruikers** > **Actieve gebruikers**.

## Wachten {#wait}

Typ \`exit\` en wacht 24 uur.
`;
const folder = 'i18n/nl-NL/docusaurus-plugin-content-docs/current';
const file = `${folder}/guide/reset.md`;

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'l10n-check-'));
  await put(
    'docusaurus.config.ts',
    `export default async () => ({i18n: {defaultLocale: 'en', locales: ['en', 'nl-NL', 'ar']}});\n`,
  );
  await put('docs/guide/reset.md', source);
  await put(file, translation);
});

afterEach(() => rm(directory, {recursive: true}));

async function put(name: string, text: string | Uint8Array): Promise<void> {
  const whole = path.join(directory, name);
  await mkdir(path.dirname(whole), {recursive: true});
  await writeFile(whole, text);
}

const read = (name: string) => readFile(path.join(directory, name), 'utf8');

async function check(...args: readonly string[]) {
  const {io, lines} = createFakeIo({directory});
  const exitCode = await runCommandLine(['l10n', 'check', ...args], io);
  return {exitCode, lines};
}

test('a translation that keeps everything has no findings', async () => {
  expect(await check()).toEqual({exitCode: 0, lines: ['No findings in 1 article.']});
});

test('a finding says where, which rule, why, and where that is explained', async () => {
  await put(file, translation.replace('24 uur', '42 uur'));
  expect(await check()).toEqual({
    exitCode: 1,
    lines: [
      `${file}:11:21 numbers The source has no number 42 here; it has 24, which is missing. (docs/translation-rules.md#numbers)`,
      '1 finding in 1 of 1 article.',
    ],
  });
});

test('with an address of the site the explanation is there', async () => {
  await put(file, translation.replace('24 uur', '42 uur'));
  const environment = {RUNBOOK_URL: 'https://runbook.contoso.com', RUNBOOK_BASE_URL: '/help/'};
  const {io, lines} = createFakeIo({directory, environment});
  await runCommandLine(['l10n', 'check'], io);
  expect(lines[0]).toContain('(https://runbook.contoso.com/help/translation-rules/#numbers)');
});

const damaged = translation
  .replace('## Wachten {#wait}', '### Wachten {#wachten}')
  .replace('`exit`', '`uitgang`')
  .replace('24 uur', '42 uur');

test('--fix puts right what needs no judgement, and the second time nothing', async () => {
  await put(file, `\uFEFF${damaged.replaceAll('\n', '\r\n')}`);
  const {exitCode, lines} = await check('--fix');
  expect([exitCode, lines[0], lines.at(-1)]).toEqual([
    1,
    `${file}: 3 findings put right.`,
    '1 finding in 1 of 1 article. 3 findings put right.',
  ]);
  const mended = await read(file);
  expect(mended).toBe(`\uFEFF${translation.replace('24 uur', '42 uur').replaceAll('\n', '\r\n')}`);
  const again = await check('--fix');
  expect(again.lines.at(-1)).toBe('1 finding in 1 of 1 article.');
  expect(await read(file)).toBe(mended);
});

test('--fix --check tells what would be put right, and writes nothing', async () => {
  await put(file, damaged);
  const {exitCode, lines} = await check('--fix', '--check');
  expect([exitCode, lines[0]]).toEqual([1, `${file}: 3 findings would be put right.`]);
  expect(lines.at(-1)).toBe('4 findings in 1 of 1 article. 3 of them `--fix` can put right.');
  expect(await read(file)).toBe(damaged);
});

test('without --fix nothing is written', async () => {
  await put(file, damaged);
  const {lines} = await check();
  expect(lines.at(-1)).toBe('4 findings in 1 of 1 article. 3 of them `--fix` can put right.');
  expect(await read(file)).toBe(damaged);
});

test('an article that cannot be read is told by place, and not mended; the others are', async () => {
  const broken = damaged.replace('title: Opnieuw instellen', 'title: a: b: c');
  await put(file, broken);
  await put('docs/other.md', source);
  await put(`${folder}/other.md`, damaged);
  const {exitCode, lines} = await check('--fix');
  expect(exitCode).toBe(1);
  expect(lines[1]).toMatch(
    new RegExp(`^${file}:2:\\d+ unreadable: .+\\. Nothing of this article is checked\\.$`, 'u'),
  );
  expect(await read(file)).toBe(broken);
  expect(await read(`${folder}/other.md`)).toBe(translation.replace('24 uur', '42 uur'));
});

test('a ledger that cannot be read keeps its article from being checked', async () => {
  await put(file, damaged);
  await put('i18n/nl-NL/ledger/guide/reset.yml', 'segments: 1\n');
  const {exitCode, lines} = await check('--fix');
  expect([exitCode, lines[0]]).toEqual([
    1,
    'i18n/nl-NL/ledger/guide/reset.yml:1:11 unreadable: `segments` must be a list. Nothing of this article is checked.',
  ]);
  expect(await read(file)).toBe(damaged);
});

test('labels are looked up in the termbase, and a file of it that cannot be read is told', async () => {
  const terms = `product: Admin center
terms:
  - label: Users
    translations:
      nl-NL: {label: Gebruikers, source: by hand, date: 2026-11-22, forbidden: [Users]}
  - label: Active users
    translations:
      nl-NL: {label: Actieve gebruikers, source: by hand, date: 2026-11-22}
`;
  const asStep = (text: string) => text.replace(/^(?=Select)/mu, '1. ');
  await put('docs/guide/reset.md', asStep(source));
  await put('i18n/terms/admin-center.yml', terms);
  await put(file, asStep(translation));
  expect((await check()).exitCode).toBe(0);
  await put(file, asStep(translation).replace('**Gebruikers**', '**Users**'));
  expect((await check('--rule', 'forbidden-label')).lines[0]).toMatch(/:7:\d+ forbidden-label /u);
  await put(file, asStep(translation));
  await put('i18n/terms/broken.yml', 'terms: 1\n');
  const {exitCode, lines} = await check();
  expect(exitCode).toBe(1);
  expect(lines[0]).toMatch(/^i18n\/terms\/broken\.yml:1:\d+ unreadable: /u);
});

test('a file with bytes that are no text is not written, and the others are', async () => {
  const [before = '', after = ''] = damaged.split('Selecteer');
  const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xff]), Buffer.from(after)]);
  await put(file, bytes);
  await put('docs/other.md', source);
  await put(`${folder}/other.md`, damaged);
  const {exitCode, lines} = await check('--fix');
  expect([exitCode, lines[0]]).toEqual([
    1,
    `${file}:1:1 unwritten: it has bytes that are no UTF-8, which would be lost.`,
  ]);
  expect(Buffer.compare(await readFile(path.join(directory, file)), bytes)).toBe(0);
  expect(await read(`${folder}/other.md`)).not.toBe(damaged);
});

test('a link to a heading of another article looks at its translation, mended as it is', async () => {
  await put(
    'docs/other.md',
    '# Other\n\n[Wait](./guide/reset.md#wait), [reset](guide/reset.md#x).\n',
  );
  await put(
    `${folder}/other.md`,
    '# Ander\n\n[Wacht](./guide/reset.md#wait), [opnieuw](guide/reset.md#x).\n',
  );
  await put(file, translation.replace('{#wait}', ''));
  const rules = ['--rule', 'link-anchor,heading-id'];
  expect((await check('other', ...rules)).lines).toEqual([
    `${folder}/other.md:3:1 link-anchor No heading of \`guide/reset.md\` has the id \`wait\`. (docs/translation-rules.md#link-anchor)`,
    `${folder}/other.md:3:33 link-anchor No heading of \`guide/reset.md\` has the id \`x\`. (docs/translation-rules.md#link-anchor)`,
    '2 findings in 1 of 1 article.',
  ]);
  expect((await check('--fix', ...rules)).lines.at(-1)).toBe(
    '1 finding in 1 of 2 articles. 1 finding put right.',
  );
});

test('a link may lead to a step', async () => {
  const steps = '1. One.\n\n   ::find-user\n\n1. Two.\n';
  await put('docs/other.md', `${steps}\n[Two](#step-1-2), [three](#step-1-3)\n`);
  await put(`${folder}/other.md`, `${steps}\n[Twee](#step-1-2), [drie](#step-1-3)\n`);
  const {lines} = await check('other', '--rule', 'link-anchor');
  expect(lines[0]).toContain('has the id `step-1-3`');
  expect(lines).toHaveLength(2);
});

test('--json says everything of each finding', async () => {
  await put(file, damaged);
  const {lines} = await check('--json', '--rule', 'heading-level,numbers');
  expect(JSON.parse(lines.join('\n'))).toMatchObject({
    articles: [
      {
        locale: 'nl-NL',
        name: 'guide/reset',
        file,
        source: 'docs/guide/reset.md',
        mistake: null,
        fixed: 0,
        findings: [
          {
            rule: 'heading-level',
            line: 9,
            column: 1,
            endLine: 9,
            endColumn: 4,
            fixes: [{text: '##'}],
          },
          {rule: 'numbers', line: 11, url: 'docs/translation-rules.md#numbers', fixes: []},
        ],
      },
    ],
    rules: {'heading-level': 1, numbers: 1},
    findings: 2,
    fixed: 0,
  });
});

test.each([
  [['nothing'], 'There is no article nothing; there are guide/reset.'],
  [['--rule', 'numbers,nothing'], /^There is no rule nothing; there are .*numbers/u],
  [['--locale', 'fr'], /has no such language/u],
])('%j names nothing that there is', async (args, message) => {
  const {exitCode, lines} = await check(...args);
  expect(exitCode).toBe(2);
  expect(lines).toEqual([typeof message === 'string' ? message : expect.stringMatching(message)]);
});

test('nothing to check is no success', async () => {
  expect(await check('--locale', 'ar')).toEqual({
    exitCode: 1,
    lines: ['There is no translation to check.'],
  });
});

test.each(['', './'])(
  'an article is also named by the path of its translation: %s',
  async (dot) => {
    await put(`${folder}/other.md`, '# Anders');
    const {exitCode, lines} = await check('--locale', 'nl-NL', `${dot}${file}`);
    expect(lines).toEqual(['No findings in 1 article.']);
    expect(exitCode).toBe(0);
  },
);

test.each([
  ['docs', 'guide/reset.md'],
  ['.', 'docs/guide/reset.md'],
  ['', 'guide/reset'],
  [folder, 'guide/reset.md'],
  [`./${folder}`, 'guide/reset.md'],
])('an article is also named as Windows writes paths: %s %s', async (start, rest) => {
  await put(`${folder}/other.md`, '# Anders');
  const operand = [start, ...rest.split('/')]
    .filter(Boolean)
    .join('\\')
    .replaceAll('/', path.win32.sep);
  const {exitCode, lines} = await check('--locale', 'nl-NL', operand);
  expect(lines).toEqual(['No findings in 1 article.']);
  expect(exitCode).toBe(0);
});

test('beside nothing but what cannot be read, no article is called free of findings', async () => {
  await put(file, translation.replace('title: Opnieuw instellen', 'title: "Opnieuw'));
  const {exitCode, lines} = await check('--locale', 'nl-NL', 'guide/reset');
  expect(lines.at(-1)).toBe('1 article could not be checked.');
  expect(exitCode).toBe(1);
});
