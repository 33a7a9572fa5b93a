import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';

import {placeAt} from '../place-at';
import {importArticle, type ImportedArticle} from './import-article';

const fixtures = path.join(__dirname, '__fixtures__');

/** Fixtures whose translation is not Dutch. */
const locales: Readonly<Record<string, string>> = {'right-to-left': 'ar-SA'};

/** What stands beside the article of each fixture. */
const neighbours = ['buur.md', 'media/la.png'];

const read = (text: string, name = 'input.md', locale = 'nl-NL') =>
  importArticle({name, text, locale, hasFile: (file) => neighbours.includes(file)});

/** The ledger and the report of an import, as lines that can be read. */
function describe({ledger, findings, edits, made, segments}: ImportedArticle, text: string) {
  const at = (offset: number) => {
    const {line, column} = placeAt(text, offset);
    return `${line}:${column}`;
  };
  return [
    `${segments} segments, ${made}`,
    ...Object.entries(ledger.origin?.facts ?? {}).map(([key, fact]) => `fact ${key}: ${fact}`),
    ...ledger.segments.map(({source, units = []}) => `entry [${units.join(' ')}] ${source}`),
    ...findings.map(({rule, offset, message}) => `${at(offset)} ${rule}: ${message}`),
    ...edits.map(
      ({kind, side, offset, before, after}) =>
        `${at(offset)} ${side} ${kind} ${JSON.stringify(before)} → ${JSON.stringify(after)}`,
    ),
    '',
  ].join('\n');
}

/** Compares with a file of the fixture; with `UPDATE=1` in the environment it writes the file. */
function expectFile(file: string, text: string) {
  if (process.env['UPDATE'] === '1') writeFileSync(file, text);
  expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : null);
}

test.each(readdirSync(fixtures))('%s', (name) => {
  const folder = path.join(fixtures, name);
  const text = readFileSync(path.join(folder, 'input.md'), 'utf8');
  const imported = read(text, 'input.md', locales[name]);
  if (!imported.ok) {
    const {rule, offset, message} = imported.problem;
    const {line, column} = placeAt(text, offset);
    expectFile(path.join(folder, 'refusal.txt'), `${line}:${column} ${rule}: ${message}\n`);
    expect(name).toMatch(/^refused-/);
    return;
  }
  expectFile(path.join(folder, 'source.md'), imported.value.source);
  expectFile(path.join(folder, 'target.md'), imported.value.target);
  expectFile(path.join(folder, 'report.txt'), describe(imported.value, text));
});

const takenFixtures = readdirSync(fixtures).filter((name) => !name.startsWith('refused-'));
const inputOf = (name: string) => readFileSync(path.join(fixtures, name, 'input.md'), 'utf8');

test.each(takenFixtures)('%s: what is imported needs no more mending', (name) => {
  const imported = read(inputOf(name), 'input.md', locales[name]);
  if (!imported.ok) throw new Error(imported.problem.message);
  for (const text of [imported.value.source, imported.value.target]) {
    expect(text.replace(/`[^`]*`/g, '')).not.toMatch(/<\/?span|data-[st]tu-id/);
    expect(text.endsWith('\n')).toBe(true);
  }
});

const bilingual = (words: string) =>
  `<span data-ttu-id="a1b2c-101">${words}</span><span class="sxs-lookup"><span data-stu-id="a1b2c-101">Words</span></span>`;

test.each([
  ['quotations', `# Kop\n\n${'>'.repeat(10_000)} ${bilingual('Woorden')}\n`, '>', 100],
  ['a heading', `# ${bilingual(`${'*a '.repeat(500)}b${'*'.repeat(500)}`)}\n`, 'a ', 98],
])('%s in each other, deeper than calls go, are refused with their place', (_, text, mark, nth) => {
  const refused = read(text);
  expect(refused).toMatchObject({ok: false, problem: {rule: 'nested-too-deeply'}});
  const {offset} = (refused as {problem: {offset: number}}).problem;
  const before = text.slice(0, offset).split(mark).length - 1;
  expect(text.slice(offset)).toMatch(new RegExp(`^${mark}`, 'u'));
  expect(before).toBe(nth);
});
