import {existsSync} from 'node:fs';
import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';

import type {Plugin} from '@docusaurus/types';

import {compareSteps} from './compare-steps';
import {listSteps} from './list-steps';

/**
 * Stops the build of a translation in which the steps of an article are not those of its source.
 *
 * Not a Markdown plugin: a bundler's cache would skip a translation that has not changed although
 * its source has. Looks after the pages are built, so that a damaged action is named as such first.
 */
export function sameStepsPlugin(): Plugin {
  return {
    name: 'same-steps',
    async postBuild({siteDir, localizationDir, i18n}) {
      if (i18n.currentLocale === i18n.defaultLocale) return;
      const differences = await findStepDifferences(
        path.join(siteDir, 'docs'),
        path.join(localizationDir, 'docusaurus-plugin-content-docs', 'current'),
      );
      if (differences.length === 0) return;
      const places = differences.map(
        ({file, line, reason}) => `${path.relative(siteDir, file)}:${line} ${reason}`,
      );
      throw new Error(`Translations and their sources differ in steps.\n${places.join('\n')}`);
    },
  };
}

/** Compares every article under `sourceDir` that has a translation at the same path. */
export async function findStepDifferences(
  sourceDir: string,
  translationDir: string,
): Promise<readonly {readonly file: string; readonly line: number; readonly reason: string}[]> {
  const names = (await readdir(sourceDir, {recursive: true})).filter((name) =>
    /\.mdx?$/u.test(name),
  );
  const perFile = names.sort().map(async (name) => {
    const file = path.join(translationDir, name);
    if (!existsSync(file)) return [];
    const [source, translation] = await Promise.all([
      readFile(path.join(sourceDir, name), 'utf8'),
      readFile(file, 'utf8'),
    ]);
    return compareSteps(listSteps(source), listSteps(translation)).map((difference) => ({
      file,
      ...difference,
    }));
  });
  return (await Promise.all(perFile)).flat();
}
