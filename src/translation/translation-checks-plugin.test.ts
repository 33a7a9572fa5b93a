import type {LoadContext} from '@docusaurus/types';
import type * as RspackCore from '@rspack/core';
import {mkdir, mkdtemp, rm, utimes, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import path from 'node:path';

import {translationChecksPlugin, type TranslationCheck} from './translation-checks-plugin';

/** The bundler of the site itself, as Docusaurus brings it. */
const {rspack} = createRequire(require.resolve('@docusaurus/faster'))(
  '@rspack/core',
) as typeof RspackCore;

let siteDir: string;
beforeEach(async () => {
  siteDir = await mkdtemp(path.join(tmpdir(), 'translation-checks-'));
  await mkdir(path.join(siteDir, 'docs'));
  await mkdir(path.join(siteDir, 'i18n'));
  await writeFile(path.join(siteDir, 'entry.js'), 'globalThis.a = 1;');
});
afterEach(() => rm(siteDir, {recursive: true}));

function createCompiler(checks: readonly TranslationCheck[], currentLocale = 'nl-NL') {
  const context = {
    siteDir,
    localizationDir: path.join(siteDir, 'i18n'),
    i18n: {defaultLocale: 'en', currentLocale},
  } as LoadContext;
  const {configureWebpack} = translationChecksPlugin(context, checks);
  return rspack({
    context: siteDir,
    mode: 'development',
    devtool: false,
    entry: './entry.js',
    output: {path: path.join(siteDir, 'out')},
    ...(configureWebpack?.({}, false, {} as never, undefined) as object),
  });
}

/** Bundles once and returns the errors. */
const bundle = (...options: Parameters<typeof createCompiler>) =>
  new Promise<readonly string[]>((resolve, reject) => {
    const compiler = createCompiler(...options);
    compiler.run((error, stats) =>
      compiler.close(() =>
        stats
          ? resolve(stats.toJson('errors-only').errors!.map(({message}) => message))
          : reject(error),
      ),
    );
  });

test('what the checks find is one error of the bundler, without a stack', async () => {
  const errors = await bundle([
    async () => ['a.md:1 one', 'a.md:2 two'],
    async () => ['b:1 three'],
  ]);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain('do not agree');
  for (const line of ['a.md:1 one', 'a.md:2 two', 'b:1 three']) expect(errors[0]).toContain(line);
  expect(errors[0]).not.toMatch(/^\s+at /m);
});

test('a translation without mistakes, and the source language, bundle without errors', async () => {
  expect(await bundle([async () => []])).toEqual([]);
  expect(await bundle([async () => ['a.md:1 one']], 'en')).toEqual([]);
});

test('an error of a page is told alone', async () => {
  await writeFile(path.join(siteDir, 'entry.js'), 'import "./not-there";');
  const errors = await bundle([async () => ['a.md:1 one']]);
  expect(errors.join()).toContain('not-there');
  expect(errors.join()).not.toContain('one');
});

test('while someone writes, a change of an article is looked at again', async () => {
  let mistakes: readonly string[] = ['a.md:1 one'];
  // Files that are new when the watch begins would be taken for changed ones.
  for (const name of ['entry.js', 'docs', 'i18n', '.']) {
    await utimes(path.join(siteDir, name), 1, 1);
  }
  const compiler = createCompiler([async () => mistakes]);
  const counts: number[] = [];
  let onBundled = () => {};
  const bundled = () => new Promise<void>((done) => (onBundled = done));
  const first = bundled();
  const watching = compiler.watch({aggregateTimeout: 20}, (_error, stats) => {
    counts.push(stats?.compilation.errors.length ?? -1);
    onBundled();
  })!;
  try {
    await first;
    const second = bundled();
    mistakes = [];
    await writeFile(path.join(siteDir, 'docs', 'a.md'), 'Mended.');
    await second;
    expect([counts[0], counts.at(-1)]).toEqual([1, 0]);
  } finally {
    await new Promise<void>((closed) => watching.close(() => closed()));
  }
});
