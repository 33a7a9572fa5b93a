import type {Plugin} from '@docusaurus/types';
import {readdir, readFile, rename, writeFile} from 'node:fs/promises';
import path from 'node:path';

import type {SiteTenant} from '../auth/site-tenant';
import {addContentPolicy, readContentPolicy} from './add-content-policy';
import {formatHeadersFile} from './headers-file';
import {formatNginxHeaders} from './nginx-headers';
import {listSiteHeaders, type BuiltPage} from './site-headers';
import {formatStaticWebAppConfig} from './static-web-app-config';

/**
 * Writes the content security policy into every built page, so that it holds on any host, and the
 * headers of the pages as files for the usual ones. `baseUrl` is that of the whole site, in every
 * language. The development server goes without: it evaluates its modules.
 */
export function policyPlugin(tenant: SiteTenant, baseUrl: string): Plugin {
  return {
    name: 'policy',
    async postBuild({outDir, siteConfig, i18n}) {
      for (const name of await listPages(outDir)) {
        const file = path.join(outDir, name);
        const html = addContentPolicy(await readFile(file, 'utf8'), tenant);
        // In one stroke: other plugins read the pages at the same time.
        await writeFile(`${file}.new`, html);
        await rename(`${file}.new`, file);
      }

      // One language is built after the other: the last one finds the pages of all.
      const ownFolder = siteConfig.baseUrl.slice(baseUrl.length);
      const root = ownFolder === '' ? outDir : path.dirname(outDir);
      const localeFolders = i18n.locales.map((locale) =>
        locale === i18n.defaultLocale ? '' : `${i18n.localeConfigs[locale]?.path ?? locale}/`,
      );
      const headers = listSiteHeaders({
        baseUrl,
        localeFolders,
        pages: await readPages(root),
      });
      await writeFile(path.join(root, '_headers'), formatHeadersFile(headers));
      await writeFile(
        path.join(root, 'staticwebapp.config.json'),
        formatStaticWebAppConfig(headers, {baseUrl}),
      );
      await writeFile(path.join(root, 'nginx-headers.conf'), formatNginxHeaders(headers));
    },
  };
}

async function readPages(root: string): Promise<readonly BuiltPage[]> {
  const names = await listPages(root);
  return Promise.all(
    names.map(async (name) => {
      const policy = readContentPolicy(await readFile(path.join(root, name), 'utf8'));
      if (policy === null) throw new Error(`The built page ${name} has no content policy.`);
      return {path: name.replace(/(^|\/)index\.html$/, '$1'), policy};
    }),
  );
}

/** The pages below a folder, in a fixed order. */
async function listPages(directory: string): Promise<readonly string[]> {
  const names = await readdir(directory, {recursive: true});
  return names
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.split(path.sep).join('/'))
    .sort();
}
