import {extractAllSourceCodeFileTranslations, getBabelOptions} from '@docusaurus/babel';
import type {LoadContext} from '@docusaurus/types';
import {globTranslatableSourceFiles} from '@docusaurus/utils';
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import path from 'node:path';

import type {Messages} from './find-message-problems';
import {findPlaceholderProblems} from './find-placeholder-problems';

/**
 * Makes a check of the site's own messages in a translation: each has the `{placeholders}` of its
 * English. The English is read from the source once, when the check is first made; messages of themes
 * are left to `npm run check`, for reading them takes longer than all the rest.
 *
 * @returns
 *   A check that finds each mistake as one line that begins with its place.
 */
export function createPlaceholderCheck({
  siteDir,
  localizationDir,
}: Pick<LoadContext, 'siteDir' | 'localizationDir'>): () => Promise<readonly string[]> {
  const file = path.join(localizationDir, 'code.json');
  let source: Promise<Messages> | null = null;
  return async () => {
    if (!existsSync(file)) return [];
    source ??= readSource(path.join(siteDir, 'src'));
    const problems = findPlaceholderProblems(await source, await readFile(file, 'utf8'));
    return problems.map(({line, column, id, invented, lost}) => {
      const reasons = [
        ...invented.map((name) => `${name} is not in the English`),
        ...lost.map((name) => `${name} of the English is missing`),
      ];
      return `${path.relative(siteDir, file)}:${line}:${column} ${id}: ${reasons.join('; ')}.`;
    });
  };
}

async function readSource(folder: string): Promise<Messages> {
  const files = await globTranslatableSourceFiles([folder]);
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const found = await extractAllSourceCodeFileTranslations(
    files.filter((_file, index) => texts[index]?.includes('@docusaurus/Translate')),
    getBabelOptions({isServer: true}),
  );
  const messages = found.flatMap(({translations}) => Object.entries(translations));
  return Object.fromEntries(messages.map(([id, {message}]) => [id, message]));
}
