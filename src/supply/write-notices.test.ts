import {readFileSync} from 'node:fs';
import path from 'node:path';

import {readNotices} from './notices';
import {writeNotices} from './write-notices';

/** Runs the plugin over a bundle of these modules and gives what it emits. */
function emit(modules: readonly object[]): ReadonlyMap<string, string> {
  const emitted = new Map<string, string>();
  const compilation = {
    modules,
    hooks: {processAssets: {tap: (_name: string, listener: () => void) => listener()}},
    emitAsset: (name: string, {text}: {text: string}) => emitted.set(name, text),
  };
  writeNotices.apply({
    hooks: {
      thisCompilation: {
        tap: (_name: string, listener: (given: typeof compilation) => void) =>
          listener(compilation),
      },
    },
    webpack: {
      sources: {
        RawSource: class {
          readonly text: string;
          constructor(text: string) {
            this.text = text;
          }
        },
      },
    },
  });
  return emitted;
}

const moduleOf = (file: string) => ({nameForCondition: () => file});

test('packages are found also in modules that the bundler joined', () => {
  const react = require.resolve('react');
  const scheduler = require.resolve('scheduler');
  const emitted = emit([
    {nameForCondition: () => react, modules: [moduleOf(react), moduleOf(scheduler)]},
    moduleOf(__filename),
    {},
  ]);
  const text = emitted.get('third-party-notices.txt') ?? '';
  expect(readNotices(text).map(({name}) => name)).toEqual(['react', 'scheduler']);
  const licence = readFileSync(path.join(path.dirname(react), 'LICENSE'), 'utf8');
  expect(text).toContain(licence.trim());
});
