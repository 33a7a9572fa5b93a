import {existsSync} from 'node:fs';
import {readdir, readFile} from 'node:fs/promises';
import path from 'node:path';

import type {LoadContext} from '@docusaurus/types';

import {compareSteps} from './compare-steps';
import {listSteps} from './list-steps';

/**
 * Looks for articles of a translation whose steps are not those of their source.
 *
 * Not a Markdown plugin: a bundler's cache would skip a translation that has not changed although
 * its source has.
 *
 * @returns
 *   Each difference as one line that begins with its place.
 */
export async function checkSteps({
  siteDir,
  localizationDir,
}: Pick<LoadContext, 'siteDir' | 'localizationDir'>): Promise<readonly string[]> {
  const differences = await findStepDifferences(
    path.join(siteDir, 'docs'),
    path.join(localizationDir, 'docusaurus-plugin-content-docs', 'current'),
  );
  return differences.map(
    ({file, line, reason}) => `${path.relative(siteDir, file)}:${line} ${reason}`,
  );
}

/** Compares every article under `sourceDir` that has a translation at the same path. */
async function findStepDifferences(
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
