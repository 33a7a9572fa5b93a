import {existsSync} from 'node:fs';
import {readdir} from 'node:fs/promises';
import path from 'node:path';

/**
 * Lists the files in a folder, and in all folders in it, whose names end so.
 *
 * @returns Paths from the folder, with slashes; none where there is no such folder.
 */
export async function listFiles(folder: string, ending: RegExp): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  const files = await readdir(folder, {recursive: true});
  return files.filter((file) => ending.test(file)).map((file) => file.split(path.sep).join('/'));
}
