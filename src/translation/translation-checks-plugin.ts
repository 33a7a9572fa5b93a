import type {LoadContext, Plugin} from '@docusaurus/types';
import path from 'node:path';

type Configure = NonNullable<Plugin['configureWebpack']>;
type Compiler = InstanceType<Parameters<Configure>[2]['currentBundler']['instance']['Compiler']>;

/** Finds mistakes in a translation, each one line that begins with its place. */
export type TranslationCheck = () => Promise<readonly string[]>;

/**
 * Makes mistakes in a translation errors of the bundler: they stop a build, and whoever writes with
 * the development server sees them on the page and in the terminal, until they are mended. Looks
 * again whenever something under `docs/` or in the translation changes.
 *
 * Nothing is looked at where the pages themselves have errors: a damaged action is then named as
 * such, and not as missing too.
 */
export function translationChecksPlugin(
  {siteDir, localizationDir, i18n}: LoadContext,
  checks: readonly TranslationCheck[],
): Plugin {
  const watched = [path.join(siteDir, 'docs'), localizationDir];
  return {
    name: 'translation-checks',
    configureWebpack: (_config, isServer) =>
      isServer || i18n.currentLocale === i18n.defaultLocale
        ? {}
        : {plugins: [{apply: (compiler) => reportIn(compiler as Compiler, watched, checks)}]},
  };
}

function reportIn(
  compiler: Compiler,
  watched: readonly string[],
  checks: readonly TranslationCheck[],
): void {
  compiler.hooks.thisCompilation.tap('translation-checks', (compilation) => {
    compilation.hooks.processAssets.tapPromise('translation-checks', async () => {
      for (const folder of watched) compilation.contextDependencies.add(folder);
      if (compilation.errors.length > 0) return;
      const mistakes = (await Promise.all(checks.map((check) => check()))).flat();
      if (mistakes.length === 0) return;
      const error = new Error(
        ['A translation and its source do not agree.', ...mistakes].join('\n'),
      );
      compilation.errors.push(Object.assign(error, {hideStack: true}) as never);
    });
  });
}
