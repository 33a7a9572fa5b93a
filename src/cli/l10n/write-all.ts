import {randomUUID} from 'node:crypto';
import {mkdir, rename, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes all of some files or, where the disk fails before the last of them is written, none. Nothing
 * unfinished stays behind, and two commands at once do not write into each other's unfinished files.
 *
 * @param texts By absolute path. Folders that are missing are made.
 */
export async function writeAll(texts: ReadonlyMap<string, string>): Promise<void> {
  const suffix = `${randomUUID()}.part`;
  const parts = Array.from(texts.keys(), (file) => [`${file}.${suffix}`, file] as const);
  try {
    for (const [part, file] of parts) {
      await mkdir(path.dirname(file), {recursive: true});
      await writeFile(part, texts.get(file) ?? '');
    }
    for (const [part, file] of parts) await rename(part, file);
  } catch (error) {
    for (const [part] of parts) await rm(part, {force: true});
    throw error;
  }
}
