import type {Plugin} from '@docusaurus/types';
import {createHash} from 'node:crypto';
import {readdir, readFile, rename, writeFile} from 'node:fs/promises';
import path from 'node:path';

import {contentPolicy} from './content-policy';
import type {SiteTenant} from './site-tenant';

/**
 * Writes the content security policy into every built page, so that it holds on any host. The
 * development server goes without: it evaluates its modules.
 */
export function contentPolicyPlugin(tenant: SiteTenant): Plugin {
  return {
    name: 'content-policy',
    async postBuild({outDir}) {
      const names = await readdir(outDir, {recursive: true});
      for (const name of names.filter((name) => name.endsWith('.html'))) {
        const file = path.join(outDir, name);
        const html = addContentPolicy(await readFile(file, 'utf8'), tenant);
        // In one stroke: other plugins read the pages at the same time.
        await writeFile(`${file}.new`, html);
        await rename(`${file}.new`, file);
      }
    },
  };
}

/**
 * Adds the policy to a page, before anything that it governs. A page that has one keeps it.
 * @throws {Error} where the page declares no charset, behind which the policy is to stand
 */
export function addContentPolicy(html: string, tenant: SiteTenant): string {
  if (html.includes('http-equiv="Content-Security-Policy"')) return html;
  const inlineScripts = Array.from(html.matchAll(/<script>(.*?)<\/script>/gs), ([, script = '']) =>
    createHash('sha256').update(script).digest('base64'),
  );
  const place = /<meta charset=[^>]*>/i.exec(html);
  if (!place) throw new Error('A built page declares no charset: the policy has no place in it.');
  const end = place.index + place[0].length;
  const policy = contentPolicy(tenant, Array.from(new Set(inlineScripts)));
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return html.slice(0, end) + meta + html.slice(end);
}
