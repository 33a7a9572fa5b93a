import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import path from 'node:path';

import {parseTermbase} from '../../translation/terms/parse-termbase';
import {createTermbase, type Termbase} from '../../translation/terms/termbase';
import {listFiles} from './list-files';
import type {FileMistake} from './read-article';

/** Where the labels of products are, one file each, from the folder of the project. */
export const termsFolder = 'i18n/terms';

/** A file of the termbase, as it is. */
export interface TermFile {
  /** From the project, with slashes. */
  readonly file: string;
  readonly text: string;
}

/** Reads all files of the termbase, by name. */
export async function readTermFiles(directory: string): Promise<readonly TermFile[]> {
  const names = await listFiles(path.join(directory, termsFolder), /\.yml$/u);
  return Promise.all(
    Array.from(names)
      .sort()
      .map(async (name) => {
        const file = `${termsFolder}/${name}`;
        return {file, text: await readFile(path.join(directory, file), 'utf8')};
      }),
  );
}

/** The labels of all products, and why some of their files cannot be read. */
export interface ReadTermbase {
  /** Null where the project has no such folder. */
  readonly termbase: Termbase | null;
  readonly mistakes: readonly FileMistake[];
}

/** Reads the termbase of the project. The labels of a file that cannot be read are not in it. */
export async function readTermbase(directory: string): Promise<ReadTermbase> {
  if (!existsSync(path.join(directory, termsFolder))) return {termbase: null, mistakes: []};
  const files = await readTermFiles(directory);
  const read = files.map(({file, text}) => ({file, parsed: parseTermbase(text)}));
  return {
    termbase: createTermbase(read.flatMap(({parsed}) => (parsed.ok ? parsed.value.terms : []))),
    mistakes: read.flatMap(({file, parsed}) => (parsed.ok ? [] : [{file, ...parsed.problem}])),
  };
}
