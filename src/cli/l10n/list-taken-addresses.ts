import {readFile} from 'node:fs/promises';
import path from 'node:path';

import {readFrontMatter} from '../../content/front-matter';
import {parseArticle} from '../../content/parse-article';
import {toAddress} from '../../translation/side-by-side/name-articles';
import {listFiles} from './list-files';

/** Pages that plugins of the site make, which have no file of their own. */
const madePages = [
  ['search', 'the page that searches'],
  ['translation-status', 'the page that shows the status of the translation'],
] as const;

/**
 * Lists the addresses of the pages of a site, each with the file that has it. An article with an address
 * of its own (`slug`) keeps the one of its name as well: Docusaurus makes its id of that, and no two
 * articles may share an id either (3.10.2, 2026-11-23).
 *
 * @param directory Absolute path of the project.
 * @param left Articles that are left out, as paths from `docs`.
 * @returns Addresses from the root, in small letters, without slashes at their ends.
 */
export async function listTakenAddresses(
  directory: string,
  left: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const docs = path.join(directory, 'docs');
  const articles = (await listFiles(docs, /\.mdx?$/iu)).filter((name) => !left.has(name));
  const addresses = await Promise.all(
    articles.map(async (name) => {
      const own = readSlug(await readFile(path.join(docs, name), 'utf8'), name);
      const byName = toAddress(name);
      const isIndex = /(?:^|\/)(?:index|readme)\.mdx?$/iu.test(name);
      return [own ?? byName, ...(isIndex ? [] : [byName])].map(
        (address) => [address, name] as const,
      );
    }),
  );
  const pages = await listFiles(path.join(directory, 'src/pages'), /(?<!\.test)\.[jt]sx?$/iu);
  return new Map([
    ...madePages,
    ...pages.map(
      (name) => [toAddress(name.replace(/\.[jt]sx?$/iu, '')), `src/pages/${name}`] as const,
    ),
    ...addresses.flat(),
  ]);
}

/** The address that an article gives itself, from the root; null where it has that of its name. */
function readSlug(text: string, name: string): string | null {
  if (!/^slug:/mu.test(text)) return null;
  const values = readFrontMatter(parseArticle(text));
  const slug = values.ok ? values.value.find(({path: [key]}) => key === 'slug')?.text : undefined;
  if (slug === undefined || slug === '') return null;
  const folder = toAddress(`${path.posix.dirname(name)}/index.md`);
  return path.posix
    .resolve('/', folder, slug)
    .replace(/^\/|\/$/gu, '')
    .toLowerCase();
}
