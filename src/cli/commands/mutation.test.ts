import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {createFakeIo} from '../__fixtures__/create-fake-io';
import {mutation} from './mutation';

const source = 'export const isOld = (age: number) => age > 65;\n';
const survivor = {
  file: 'src/steps/a.ts',
  line: source.trim(),
  original: 'age > 65',
  replacement: 'age >= 65',
};

const mutantOf = (status: string) => ({
  status,
  replacement: 'age >= 65',
  location: {start: {line: 1, column: 39}, end: {line: 1, column: 47}},
});

/** A project in which Stryker finds mutants that end like this. */
function createProject(statuses: readonly string[], listed: readonly (typeof survivor)[] = []) {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'runbook-mutation-'));
  const write = (file: string, content: unknown) => {
    fs.mkdirSync(path.dirname(path.join(directory, file)), {recursive: true});
    fs.writeFileSync(path.join(directory, file), JSON.stringify(content));
  };
  write('src/testing/mutation/accepted-survivors.json', [{reason: 'why', survivors: listed}]);
  write('reports/mutation/mutation.json', 'of an earlier run');
  const fake = createFakeIo({
    directory,
    onRun: () =>
      write('reports/mutation/mutation.json', {
        files: {'src/steps/a.ts': {source, mutants: statuses.map(mutantOf)}},
      }),
  });
  return {...fake, results: path.join(directory, 'src/testing/mutation/RESULTS.md'), directory};
}

const noticed = (count: number) => Array.from({length: count}, () => 'Killed');

let directory: string | null = null;
const project = (...args: Parameters<typeof createProject>) => {
  const created = createProject(...args);
  directory = created.directory;
  return created;
};
afterEach(() => {
  if (directory !== null) fs.rmSync(directory, {recursive: true});
  directory = null;
});

test('passes where 90 of 100 were noticed and each survivor has its reason', async () => {
  const {io, lines, results} = project([...noticed(9), 'Survived'], [survivor]);
  expect(await mutation.run({}, io)).toBe(0);
  expect(lines.at(-1)).toBe('90.0 of 100 mutants noticed; the bar is 90.');
  expect(fs.readFileSync(results, 'utf8')).toContain('| src/steps/a.ts | 9 | 0 | 1 | 0 | 90.0 |');
});

test('fails under 90, though each survivor has its reason', async () => {
  const {io, lines} = project([...noticed(8), 'Survived'], [survivor]);
  expect(await mutation.run({}, io)).toBe(1);
  expect(lines.at(-1)).toContain('88.9 of 100');
});

test('fails and shows a survivor without a reason as the list would have it', async () => {
  const {io, lines} = project([...noticed(99), 'Survived']);
  expect(await mutation.run({}, io)).toBe(1);
  expect(lines).toContain(JSON.stringify(survivor));
});

test('fails and names a listed survivor that survives no longer', async () => {
  const {io, lines} = project(noticed(9), [survivor]);
  expect(await mutation.run({}, io)).toBe(1);
  expect(lines).toContain(JSON.stringify(survivor));
});

test('judges no old report where Stryker failed', async () => {
  const {directory: place} = project([]);
  const {io, lines} = createFakeIo({
    directory: place,
    answers: {stryker: {exitCode: 1, output: ''}},
  });
  expect(await mutation.run({}, io)).toBe(1);
  expect(lines).toEqual([]);
  expect(fs.existsSync(path.join(place, 'reports/mutation/mutation.json'))).toBe(false);
});

test('a part of the code leaves the results of the whole as they are', async () => {
  const {io, results} = project(noticed(9));
  expect(await mutation.run({only: 'src/steps/a.ts'}, io)).toBe(0);
  expect(fs.existsSync(results)).toBe(false);
});

test('measures anew what an earlier run knows, when asked', async () => {
  const {io, commands} = project(noticed(9));
  await mutation.run({fresh: true}, io);
  expect(commands).toEqual(['stryker run --force']);
});
