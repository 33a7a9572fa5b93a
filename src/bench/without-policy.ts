import {cp, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';

const metaPolicy = /<meta http-equiv="Content-Security-Policy"[^>]*>/g;

/**
 * Takes the content policy out of a page.
 * @throws {Error} where there is none: a page that was compared with itself would cost nothing either
 */
export function stripPolicy(html: string): string {
  const stripped = html.replace(metaPolicy, '');
  if (stripped === html) throw new Error('A built page has no content policy to compare without.');
  return stripped;
}

/**
 * Copies a built site without its policy in the pages and without its file of headers, into a
 * temporary folder, which is the caller's to remove.
 */
export async function copyWithoutPolicy(folder: string): Promise<string> {
  const copy = await mkdtemp(path.join(tmpdir(), 'site-without-policy-'));
  await cp(folder, copy, {recursive: true});
  await rm(path.join(copy, '_headers'));
  for (const name of await readdir(copy, {recursive: true})) {
    if (!name.endsWith('.html')) continue;
    const page = path.join(copy, name);
    await writeFile(page, stripPolicy(await readFile(page, 'utf8')));
  }
  return copy;
}
