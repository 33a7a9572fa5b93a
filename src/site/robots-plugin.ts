import type {LoadContext, Plugin} from '@docusaurus/types';
import {writeFile} from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes `robots.txt` beside the pages of the source language. It names the site map of every language:
 * the one at the root leaves the translations out.
 */
export function robotsPlugin({siteConfig, i18n}: LoadContext): Plugin {
  return {
    name: 'robots',
    async postBuild({outDir}) {
      if (i18n.currentLocale !== i18n.defaultLocale) return;
      const sitemaps = i18n.locales.map((locale) => {
        const folder = i18n.localeConfigs[locale]?.baseUrl ?? siteConfig.baseUrl;
        return `Sitemap: ${new URL(`${folder}sitemap.xml`, siteConfig.url).href}`;
      });
      await writeFile(
        path.join(outDir, 'robots.txt'),
        ['User-agent: *', 'Allow: /', ...sitemaps, ''].join('\n'),
      );
    },
  };
}
