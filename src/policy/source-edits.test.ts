import fs from 'node:fs';
import path from 'node:path';

import replaceCounted from './replace-counted.cjs';
import {editedModules} from './source-edits';

const modules = path.resolve(__dirname, '../../node_modules');

const replaceIn = (source: string, edits: readonly object[]) =>
  replaceCounted.call(
    {getOptions: () => ({edits}), resourcePath: 'dependency/file.js'} as never,
    source,
  );

const filesOf = (file: RegExp) =>
  ['@easyops-cn', 'react-aria'].flatMap((folder) =>
    fs
      .readdirSync(path.join(modules, folder), {recursive: true, encoding: 'utf8'})
      .map((name) => path.join(modules, folder, name))
      .filter((name) => file.test(name)),
  );

test.each(editedModules.map(({file, edits}) => [file.source, file, edits] as const))(
  '%s: the installed module is as it was when its edits were made, and makes no markup out of text after',
  (_source, file, edits) => {
    const found = filesOf(file);
    expect(found.length).toBeGreaterThan(0);
    for (const name of found) {
      const edited = replaceIn(fs.readFileSync(name, 'utf8'), edits) as unknown as string;
      const assigned = Array.from(edited.matchAll(/innerHTML = (.*)/g), ([, value = '']) => value);
      const written = Array.from(edited.matchAll(/__html: (.*)/g), ([, value = '']) => value);
      for (const value of [...assigned, ...written]) {
        expect(value).toContain('searchHtml(');
      }
    }
  },
);

test('a dependency that has changed stops the build and is named', () => {
  const edits = [{find: 'a', replace: 'b', times: 2}];
  expect(replaceIn('a-a', edits)).toBe('b-b');
  for (const source of ['a', 'a-a-a', 'x'])
    expect(() => replaceIn(source, edits)).toThrow(/dependency\/file\.js holds "a" \d times/);
});
