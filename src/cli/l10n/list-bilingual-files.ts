import {readdir, stat} from 'node:fs/promises';
import path from 'node:path';

/** A file to import. */
export interface BilingualPath {
  /** Where it is. */
  readonly file: string;
  /** Its path from the folder that was named, with slashes: where its article is to stand. */
  readonly name: string;
}

/**
 * Lists the Markdown files of a folder and all folders in it, but for hidden folders, in the order of
 * their names; or the one file that was named. Null where nothing is there.
 */
export async function listBilingualFiles(
  operand: string,
): Promise<readonly BilingualPath[] | null> {
  const found = await stat(operand).catch(() => null);
  if (found === null) return null;
  if (!found.isDirectory()) return [{file: operand, name: path.basename(operand)}];
  const entries = await readdir(operand, {recursive: true, withFileTypes: true});
  return entries
    .filter((entry) => entry.isFile() && /\.md$/iu.test(entry.name))
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return {file, name: path.relative(operand, file).split(path.sep).join('/')};
    })
    .filter(
      ({name}) =>
        !name
          .split('/')
          .slice(0, -1)
          .some((part) => part.startsWith('.')),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
