import {existsSync, readFileSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import path from 'node:path';

import type * as Preset from '@docusaurus/preset-classic';
import {GlobExcludeDefault} from '@docusaurus/utils';
import type {Config, LoadContext, Plugin, PluginModule} from '@docusaurus/types';
import type {PluginOptions as SearchOptions} from '@easyops-cn/docusaurus-search-local';
import optimizeLocales from '@react-aria/optimize-locales-plugin';

import {readSiteTenant, tenantFileName, type SiteTenant} from './src/auth/site-tenant';
import {codeTheme} from './src/css/code-theme';
import {liveFramePlugin} from './src/live/live-frame-plugin';
import {policyPlugin} from './src/policy/policy-plugin';
import {trustedTypesPlugin} from './src/policy/trusted-types-plugin';
import {
  leavePracticeOutPlugin,
  practiceArticle,
  practicePages,
} from './src/practice/leave-practice-out-plugin';
import {remarkLeaveArticleOut} from './src/remark/remark-leave-article-out';
import {remarkRunbookSteps} from './src/remark/remark-runbook-steps';
import {sameStepsPlugin} from './src/remark/same-steps-plugin';
import {thirdPartyNoticesPlugin} from './src/supply/third-party-notices-plugin';
import {searchNamesPlugin} from './src/translation/search-names-plugin';
import {stepActionNames} from './src/widgets/step-action-name';

const url = process.env['RUNBOOK_URL'] ?? 'http://localhost:3000';
const baseUrl = process.env['RUNBOOK_BASE_URL'] ?? '/';
const sourceLocale = 'en';
const translatedLocales = ['nl-NL'];

/** The tenants this build is for. A wrong configuration stops the build and says what to repair. */
function tenantOfThisBuild(): SiteTenant {
  const file = path.join(__dirname, tenantFileName);
  const read = readSiteTenant(process.env, existsSync(file) ? readFileSync(file, 'utf8') : null);
  if (!read.ok) throw new Error(`The tenant is not configured right.\n${read.problem.join('\n')}`);
  return read.value;
}

type ConfigureResult = ReturnType<NonNullable<Plugin['configureWebpack']>>;

/** Leaves the 30 languages of React Aria out that this build is not in. */
function reactAriaLocales({i18n}: LoadContext): Plugin {
  const locales = Array.from(new Set([i18n.currentLocale, 'en-US']));
  return {
    name: 'react-aria-locales',
    configureWebpack: (_config, isServer, {currentBundler}) =>
      isServer
        ? {}
        : // Typed for webpack only; either bundler takes the plugin made for it.
          ({plugins: [optimizeLocales[currentBundler.name]({locales})]} as ConfigureResult),
  };
}

/** What only a browser ever loads, on demand. */
const onDemand = [
  'src/auth/pass-answer-on.ts',
  'src/live/live-pane.tsx',
  'src/widgets/step-widget.tsx',
].map((file) => path.join(__dirname, file));

/** Keeps out of the server's bundle what the server never runs: a third of the time of a build. */
function onDemandInBrowsersOnly(): Plugin {
  return {
    name: 'on-demand-in-browsers-only',
    configureWebpack: (_config, isServer) =>
      isServer
        ? {resolve: {alias: Object.fromEntries(onDemand.map((file) => [file, false as const]))}}
        : {},
  };
}

/** Names the site map of every language: the root one leaves the translations out. */
function robots(): Plugin {
  return {
    name: 'robots',
    async postBuild({outDir, i18n}) {
      if (i18n.currentLocale !== sourceLocale) return;
      const sitemaps = ['', ...translatedLocales.map((locale) => `${locale}/`)].map(
        (folder) => `Sitemap: ${new URL(`${baseUrl}${folder}sitemap.xml`, url).href}`,
      );
      await writeFile(
        path.join(outDir, 'robots.txt'),
        ['User-agent: *', 'Allow: /', ...sitemaps, ''].join('\n'),
      );
    },
  };
}

const tenant = tenantOfThisBuild();
const {hasPractice} = tenant;

const config: Config = {
  title: 'Compromised Account Runbook',
  tagline: 'What to do when a Microsoft 365 account is hacked, done on the page itself',
  favicon: 'img/favicon.ico',
  url,
  baseUrl,
  trailingSlash: true,
  // No page shows when it was last changed, so that git need not be asked.
  future: {v4: true, faster: true, experimental_vcs: false},
  i18n: {
    defaultLocale: sourceLocale,
    locales: [sourceLocale, ...translatedLocales],
    localeConfigs: {
      en: {label: 'English', htmlLang: 'en'},
      'nl-NL': {label: 'Nederlands', htmlLang: 'nl-NL', path: 'nl-NL'},
    },
  },
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  baseUrlIssueBanner: false,
  markdown: {
    format: 'detect',
    hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'},
  },
  headTags: [
    {
      tagName: 'link',
      attributes: {rel: 'icon', type: 'image/svg+xml', href: `${baseUrl}img/favicon.svg`},
    },
    {tagName: 'link', attributes: {rel: 'apple-touch-icon', href: `${baseUrl}img/touch-icon.png`}},
  ],
  customFields: {tenant},
  presets: [
    [
      'classic',
      {
        docs: {
          routeBasePath: '/',
          breadcrumbs: false,
          sidebarPath: hasPractice ? './sidebars.ts' : './sidebars-without-practice.ts',
          exclude: [...GlobExcludeDefault, ...(hasPractice ? [] : [practiceArticle])],
          remarkPlugins: [[remarkRunbookSteps, {actions: stepActionNames}]],
          // Before links are looked up: a link to an article that is not there stops the build.
          beforeDefaultRemarkPlugins: hasPractice
            ? []
            : [[remarkLeaveArticleOut, {article: practiceArticle}]],
        },
        pages: {exclude: [...GlobExcludeDefault, ...(hasPractice ? [] : [practicePages])]},
        blog: false,
        sitemap: {ignorePatterns: ['**/auth/**', '**/practice/**', '**/search/']},
        theme: {customCss: './src/css/site.css'},
      } satisfies Preset.Options,
    ],
  ],
  plugins: [
    sameStepsPlugin,
    // A live example runs against a practice tenant of its own.
    hasPractice ? (liveFramePlugin as PluginModule) : leavePracticeOutPlugin,
    reactAriaLocales,
    onDemandInBrowsersOnly,
    robots,
    thirdPartyNoticesPlugin,
    searchNamesPlugin,
    trustedTypesPlugin,
    () => policyPlugin(tenant, baseUrl),
  ],
  themes: [
    '@docusaurus/theme-live-codeblock',
    [
      '@easyops-cn/docusaurus-search-local',
      {
        hashed: true,
        language: ['en', 'nl'],
        indexBlog: false,
        docsRouteBasePath: '/',
        // Both languages, so that the name of the index changes with either.
        docsDir: ['docs', 'i18n/nl-NL/docusaurus-plugin-content-docs/current'],
        explicitSearchResultPath: true,
      } satisfies Partial<SearchOptions>,
    ],
  ],
  themeConfig: {
    image: 'img/social-card.png',
    colorMode: {respectPrefersColorScheme: true},
    navbar: {
      title: 'Compromised Account Runbook',
      logo: {alt: '', src: 'img/logo.svg', srcDark: 'img/logo-dark.svg', width: 28, height: 28},
      items: [{type: 'localeDropdown', position: 'right'}],
    },
    prism: {theme: codeTheme, additionalLanguages: ['powershell']},
    liveCodeBlock: {playgroundPosition: 'bottom'},
  } satisfies Preset.ThemeConfig,
};

export default config;
