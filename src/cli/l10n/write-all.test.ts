import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import {writeAll} from './write-all';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(os.tmpdir(), 'write-all-'));
});

afterEach(() => rm(directory, {recursive: true}));

const at = (name: string) => path.join(directory, name);

test('files are written whole, in folders that are made for them', async () => {
  await writeAll(
    new Map([
      [at('a/b/one.yml'), 'one'],
      [at('two.md'), 'two'],
    ]),
  );
  expect(await readFile(at('a/b/one.yml'), 'utf8')).toBe('one');
  expect((await readdir(directory)).sort()).toEqual(['a', 'two.md']);
});

test('where a file cannot take its name, nothing unfinished stays behind', async () => {
  await mkdir(at('taken'));
  await writeFile(at('taken/something'), '');
  const texts = new Map([[at('taken'), 'a file where a folder is']]);
  await expect(writeAll(texts)).rejects.toThrow();
  expect(await readdir(directory)).toEqual(['taken']);
});

test('what somebody else left unfinished is not touched, and two at once do not meet', async () => {
  await writeFile(at('one.md.part'), 'of somebody else');
  const contents = ['first', 'second', 'third', 'fourth'];
  await Promise.all(
    contents.map((text) => writeAll(new Map([[at('one.md'), text.repeat(99_999)]]))),
  );
  const written = await readFile(at('one.md'), 'utf8');
  expect(contents.map((text) => text.repeat(99_999))).toContain(written);
  expect(await readFile(at('one.md.part'), 'utf8')).toBe('of somebody else');
  expect((await readdir(directory)).sort()).toEqual(['one.md', 'one.md.part']);
});
