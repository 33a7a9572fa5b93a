import {existsSync} from 'node:fs';
import {stat} from 'node:fs/promises';
import path from 'node:path';

import {listFiles} from './list-files';

/**
 * Lists the XLIFF documents of a folder and of those in it, in the order of their names; or a file alone.
 *
 * @returns Absolute paths; null where there is no such file or folder.
 */
export async function listXliffFiles(place: string): Promise<readonly string[] | null> {
  if (!existsSync(place)) return null;
  if (!(await stat(place)).isDirectory()) return [place];
  const names = await listFiles(place, /\.(?:xlf|xliff)$/iu);
  return Array.from(names)
    .sort()
    .map((name) => path.join(place, name));
}
