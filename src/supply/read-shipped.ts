import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

import {noticesFileName, readNotices, sortPackages} from './notices';
import type {ShippedPackage} from './shipped-package';

/**
 * The packages in a built site, read from the notices that the build wrote beside each bundle: the
 * pages of every language and the live frame. Empty where nothing was built.
 *
 * @param directory the built site
 */
export function readShipped(directory: string): readonly ShippedPackage[] {
  if (!existsSync(directory)) return [];
  const files = readdirSync(directory, {recursive: true, encoding: 'utf8'}).filter(
    (file) => path.basename(file) === noticesFileName,
  );
  return sortPackages(
    files.flatMap((file) => readNotices(readFileSync(path.join(directory, file), 'utf8'))),
  );
}
