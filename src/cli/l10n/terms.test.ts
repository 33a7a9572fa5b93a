import {cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import {createFakeIo} from '../__fixtures__/create-fake-io';
import {runCommandLine} from '../run-command-line';
import {readTermbase} from './read-termbase';

const fixtures = path.join(__dirname, '../../translation/terms/__fixtures__');
const product = 'Made-up admin center';
const file = 'i18n/terms/made-up-admin-center.yml';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'l10n-terms-'));
  const config = `export default {i18n: {defaultLocale: 'en', locales: ['en', 'nl-NL']}};\n`;
  await writeFile(path.join(directory, 'docusaurus.config.ts'), config);
  await cp(path.join(fixtures, 'version-3/glossary.tbx'), path.join(directory, 'glossary.tbx'));
});

afterEach(() => rm(directory, {recursive: true}));

async function importTerms(...args: readonly string[]) {
  const {io, lines} = createFakeIo({directory});
  const exitCode = await runCommandLine(['l10n', 'terms', 'import', ...args], io);
  return {exitCode, text: lines.join('\n')};
}

const named = ['glossary.tbx', '--product', product] as const;
const read = () => readFile(path.join(directory, file), 'utf8');

test('writes nothing with --check, then the file, then nothing more', async () => {
  expect((await readTermbase(directory)).termbase).toBeNull();
  expect(await importTerms(...named, '--check')).toEqual({
    exitCode: 1,
    text: `${file}: would be a new file, for the product ${product}.
${file}: Users → Gebruikers
${file}: Save & close → Opslaan en sluiten
${file}: Users is not Personen
glossary.tbx:34 terms: Only English has no word in nl-NL: left out.
${file}: would be written; 2 labels and 1 forbidden form of 3 concepts, 0 there already, 1 left out, 0 that do not agree.`,
  });
  await expect(read()).rejects.toThrow('ENOENT');
  expect(await importTerms(...named)).toMatchObject({exitCode: 0});
  const {termbase} = await readTermbase(directory);
  expect(termbase?.findByTranslation('Opslaan en sluiten', 'nl-NL')).toMatchObject([
    {label: 'Save & close', product},
  ]);
  expect(termbase?.findByForbidden('Personen', 'nl-NL')).toHaveLength(1);
  expect(await importTerms(...named, '--check')).toEqual({
    exitCode: 0,
    text: `${file}: there already: Users, Save & close.
glossary.tbx:34 terms: Only English has no word in nl-NL: left out.
${file}: nothing to write; 0 labels and 0 forbidden forms of 3 concepts, 2 there already, 1 left out, 0 that do not agree.`,
  });
});

test('what another product calls otherwise is told, and taken over all the same', async () => {
  const other = `product: Another portal
terms:
  - label: Users
    translations:
      nl-NL: {label: Leden, source: the screen, date: 2026-11-01}
  - label: Save & close
    translations:
      nl-NL: {label: Opslaan en sluiten, source: the screen, date: 2026-11-01}
`;
  await mkdir(path.join(directory, 'i18n/terms'), {recursive: true});
  await writeFile(path.join(directory, 'i18n/terms/another-portal.yml'), other);
  const told = await importTerms(...named);
  expect(told.exitCode).toBe(0);
  expect(told.text.match(/^.*Another portal.*$/gmu)).toEqual([
    'glossary.tbx:8 terms: Users is Gebruikers here, and Leden in Another portal: see that each is what its product shows.',
  ]);
  expect(await read()).toContain('label: Gebruikers');
  expect(JSON.parse((await importTerms(...named, '--json')).text)).toMatchObject({
    isNew: false,
    known: ['Users', 'Save & close'],
    lacking: [{name: 'Only English', line: 34, locale: 'nl-NL'}],
    others: [{label: 'Users', product: 'Another portal', has: 'Leden', brings: ['Gebruikers']}],
  });
});

test('a concept that has no word in English is left out by the name that it has', async () => {
  await writeFile(
    path.join(directory, 'dutch.tbx'),
    '<tbx><text><body><conceptEntry><langSec xml:lang="nl"><termSec><term>Alleen hier</term></termSec></langSec></conceptEntry></body></text></tbx>',
  );
  expect(await importTerms('dutch.tbx', '--product', product, '--check')).toEqual({
    exitCode: 0,
    text: `dutch.tbx:1 terms: Alleen hier has no word in en: left out.
${file}: nothing to write; 0 labels and 0 forbidden forms of 1 concept, 0 there already, 1 left out, 0 that do not agree.`,
  });
});

test('goes into the file that has the product, whatever its name', async () => {
  await importTerms(...named);
  const folder = path.join(directory, 'i18n/terms');
  await rename(path.join(directory, file), path.join(folder, 'own-name.yml'));
  expect(await importTerms(...named)).toMatchObject({exitCode: 0});
  expect(await readdir(folder)).toEqual(['own-name.yml']);
});

test('tells what does not agree by line, for machines too, and leaves it', async () => {
  await importTerms(...named);
  const changed = (await read())
    .replace('label: Gebruikers', 'label: Personen # seen')
    .replace(/ *forbidden.*\n/u, '');
  await writeFile(path.join(directory, file), changed);
  const told = await importTerms(...named);
  expect(told.exitCode).toBe(1);
  expect(told.text).toContain(
    `glossary.tbx:8 terms: Users is Gebruikers here, and forbids the other, and Personen in ${file}: left as it is.`,
  );
  expect(await read()).toBe(changed);
  const {conflicts} = JSON.parse((await importTerms(...named, '--json')).text) as {
    conflicts: unknown;
  };
  expect(conflicts).toMatchObject([{label: 'Users', has: 'Personen', brings: ['Gebruikers']}]);
});

test('a glossary or a file that cannot be read is told by line', async () => {
  await writeFile(
    path.join(directory, 'bad.tbx'),
    '<tbx>\n<text><body><conceptEntry>\n<langSec/></conceptEntry></body></text></tbx>',
  );
  expect(await importTerms('bad.tbx', '--product', product)).toEqual({
    exitCode: 1,
    text: 'bad.tbx:3 terms: this langSec has no xml:lang.',
  });
  await importTerms(...named);
  await writeFile(path.join(directory, file), (await read()).replace('terms:', 'term:'));
  expect(await importTerms(...named)).toMatchObject({
    exitCode: 1,
    text: `${file}:2:1 terms: \`term\` is not a key of this place.`,
  });
  expect((await readTermbase(directory)).mistakes).toMatchObject([{file, line: 2, column: 1}]);
});

test.each([
  [['glossary.tbx'], /Whose labels/u],
  [[], /Which glossary/u],
  [['none.tbx', '--product', product], /no none\.tbx/u],
  [['glossary.tbx', '--product', product, '--locale', 'fr'], /Which language/u],
])('arguments that nothing can be done with: %j', async (args, reason) => {
  const told = await importTerms(...args);
  expect([told.exitCode, told.text]).toEqual([2, expect.stringMatching(reason)]);
});
