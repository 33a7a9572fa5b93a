import type {LoadContext, Plugin} from '@docusaurus/types';
import {mkdtemp, readdir, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';

import {robotsPlugin} from './robots-plugin';

let outDir: string;
beforeEach(async () => {
  outDir = await mkdtemp(path.join(tmpdir(), 'robots-'));
});
afterEach(() => rm(outDir, {recursive: true}));

async function build(currentLocale: string): Promise<void> {
  const context = {
    siteConfig: {url: 'https://example.org', baseUrl: '/runbook/'},
    i18n: {
      currentLocale,
      defaultLocale: 'en',
      locales: ['en', 'nl-NL', 'ar'],
      localeConfigs: {
        en: {baseUrl: '/runbook/'},
        'nl-NL': {baseUrl: '/runbook/nl-NL/'},
        ar: {baseUrl: '/runbook/ar/'},
      },
    },
  } as unknown as LoadContext;
  type Built = Parameters<NonNullable<Plugin['postBuild']>>[0];
  await robotsPlugin(context).postBuild!({outDir} as Built);
}

test('robots.txt names the site map of every language of the site, below its path', async () => {
  await build('en');
  expect(await readFile(path.join(outDir, 'robots.txt'), 'utf8')).toBe(
    [
      'User-agent: *',
      'Allow: /',
      'Sitemap: https://example.org/runbook/sitemap.xml',
      'Sitemap: https://example.org/runbook/nl-NL/sitemap.xml',
      'Sitemap: https://example.org/runbook/ar/sitemap.xml',
      '',
    ].join('\n'),
  );
});

test('a translation, which is built below the root, has none of its own', async () => {
  await build('nl-NL');
  expect(await readdir(outDir)).toEqual([]);
});
