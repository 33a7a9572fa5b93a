import fc from 'fast-check';
import path from 'node:path';

import {articleFileOf} from './article-file-of';

test.each(['guide/start.md', 'start.mdx', 'a b/..c.md', 'über/1.md'])(
  '%s is an article',
  (file) => {
    expect(articleFileOf(`docs/${file}`)).toBe(file);
  },
);

test.each([
  null,
  'start.md',
  'docs/start.txt',
  'docs/../start.md',
  'docs/a/../../start.md',
  'docs/./start.md',
  'docs//start.md',
  'docs/..\\start.md',
  'docs/a\\..\\..\\start.md',
  'docs/.. /start.md',
  'docs/... /start.md',
])('%s is none', (original) => {
  expect(articleFileOf(original)).toBeNull();
});

test('whatever a document names, no system is led out of the folder', () => {
  const part = fc.constantFrom('..', '.', '\\', '/', 'a', ' ', 'C:', '...');
  const named = fc.array(part, {maxLength: 8}).map((parts) => `docs/${parts.join('')}.md`);
  fc.assert(
    fc.property(named, (original) => {
      const file = articleFileOf(original);
      if (file === null) return;
      for (const {relative, resolve, join, sep} of [path.posix, path.win32]) {
        const folder = resolve('project', 'docs');
        // Windows opens `.. ` as `..`.
        const opened = file.replace(/[. ]+(?=\/)/gu, (end, at: number) =>
          at === 0 || file[at - 1] === '/' ? end.trim() : '',
        );
        expect(relative(folder, join(folder, opened)).split(sep)[0]).not.toBe('..');
      }
    }),
    {seed: 20261123, numRuns: 300},
  );
});
