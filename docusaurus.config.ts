import type {PluginOptions as DocsOptions} from '@docusaurus/plugin-content-docs';
import type * as Preset from '@docusaurus/preset-classic';
import {GlobExcludeDefault} from '@docusaurus/utils';
import type {Config, LoadContext, Plugin, PluginModule} from '@docusaurus/types';
import type {PluginOptions as SearchOptions} from '@easyops-cn/docusaurus-search-local';

import {checkBeforeBuild, RefusedBuild, type BuildSettings} from './src/cli/check-before-build';
import {judgeStatus} from './src/cli/l10n/judge-status';
import {readArticles, type TranslatedArticle} from './src/cli/l10n/read-article';
import {describeStatus} from './src/cli/l10n/summarise-status';
import {codeTheme} from './src/css/code-theme';
import {liveFramePlugin} from './src/live/live-frame-plugin';
import {policyPlugin} from './src/policy/policy-plugin';
import {trustedTypesPlugin} from './src/policy/trusted-types-plugin';
import {
  leavePracticeOutPlugin,
  practiceArticle,
  practicePages,
} from './src/practice/leave-practice-out-plugin';
import {checkSteps} from './src/remark/check-steps';
import {remarkLeaveArticleOut} from './src/remark/remark-leave-article-out';
import {remarkLinkFromRoot} from './src/remark/remark-link-from-root';
import {remarkRunbookSteps} from './src/remark/remark-runbook-steps';
import {browserOnlyPlugin} from './src/site/browser-only-plugin';
import {reactAriaLocalesPlugin} from './src/site/react-aria-locales-plugin';
import {robotsPlugin} from './src/site/robots-plugin';
import {skipPostcssSearchPlugin} from './src/site/skip-postcss-search-plugin';
import {thirdPartyNoticesPlugin} from './src/supply/third-party-notices-plugin';
import {createPlaceholderCheck} from './src/translation/check-placeholders';
import {mendSearchPlugin} from './src/translation/mend-search-plugin';
import {translationReadingPlugin} from './src/translation/reading/translation-reading-plugin';
import {translationChecksPlugin} from './src/translation/translation-checks-plugin';
import {stepActionNames} from './src/widgets/step-action-name';

const sourceLocale = 'en';
const translatedLocales = ['nl-NL'];

const languageOf = (locale: string) => new Intl.Locale(locale).language;

/** What a translation must share with its source. */
function translationChecks(context: LoadContext): Plugin {
  return translationChecksPlugin(context, [
    () => checkSteps(context),
    createPlaceholderCheck(context),
  ]);
}

/** Both sides of each translation and how it stands, with the functions behind `npm run l10n`. */
function translationReading(context: LoadContext, editUrl: string | null): Plugin {
  return translationReadingPlugin<TranslatedArticle>(context, {
    readArticles,
    describeStatus: async (...judged) => describeStatus(await judgeStatus(...judged)),
    editUrl,
  });
}

/** What takes links to the practice tenant's article out, where the site is built without it. */
const listLeftOut = (hasPractice: boolean): DocsOptions['beforeDefaultRemarkPlugins'] =>
  hasPractice ? [] : [[remarkLeaveArticleOut, {article: practiceArticle}]];

const configure = ({tenant, address, editUrl}: BuildSettings): Config => ({
  title: 'Compromised Account Runbook',
  tagline: 'What to do when a Microsoft 365 account is hacked, done on the page itself',
  favicon: 'img/favicon.ico',
  ...address,
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
      attributes: {rel: 'icon', type: 'image/svg+xml', href: `${address.baseUrl}img/favicon.svg`},
    },
    {
      tagName: 'link',
      attributes: {rel: 'apple-touch-icon', href: `${address.baseUrl}img/touch-icon.png`},
    },
  ],
  customFields: {tenant},
  presets: [
    [
      'classic',
      {
        docs: {
          routeBasePath: '/',
          breadcrumbs: false,
          ...(editUrl === null ? {} : {editUrl, editLocalizedFiles: true}),
          sidebarPath: tenant.hasPractice ? './sidebars.ts' : './sidebars-without-practice.ts',
          exclude: [...GlobExcludeDefault, ...(tenant.hasPractice ? [] : [practiceArticle])],
          remarkPlugins: [[remarkRunbookSteps, {actions: stepActionNames}]],
          // Before links are looked up: a link to an article that is not there stops the build.
          beforeDefaultRemarkPlugins: [
            ...listLeftOut(tenant.hasPractice),
            remarkLinkFromRoot(__dirname),
          ],
        },
        pages: {exclude: [...GlobExcludeDefault, ...(tenant.hasPractice ? [] : [practicePages])]},
        blog: false,
        sitemap: {ignorePatterns: ['**/auth/**', '**/practice/**', '**/search/']},
        theme: {customCss: './src/css/site.css'},
      } satisfies Preset.Options,
    ],
  ],
  plugins: [
    translationChecks,
    (context: LoadContext) => translationReading(context, editUrl),
    // A live example runs against a practice tenant of its own.
    tenant.hasPractice ? (liveFramePlugin as PluginModule) : leavePracticeOutPlugin,
    reactAriaLocalesPlugin,
    browserOnlyPlugin,
    skipPostcssSearchPlugin,
    robotsPlugin,
    thirdPartyNoticesPlugin,
    mendSearchPlugin,
    trustedTypesPlugin,
    () => policyPlugin(tenant, address.baseUrl),
  ],
  themes: [
    '@docusaurus/theme-live-codeblock',
    [
      '@easyops-cn/docusaurus-search-local',
      {
        hashed: true,
        language: [sourceLocale, ...translatedLocales].map(languageOf),
        indexBlog: false,
        docsRouteBasePath: '/',
        // All languages, so that the name of the index changes with each.
        docsDir: [
          'docs',
          ...translatedLocales.map(
            (locale) => `i18n/${locale}/docusaurus-plugin-content-docs/current`,
          ),
        ],
        explicitSearchResultPath: true,
        ignoreCssSelectors: '[data-not-searched]',
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
});

/** A function, for Docusaurus shows an error of the file itself with a stack of its own around it. */
export default function createConfig(): Config {
  const checked = checkBeforeBuild(process.env, __dirname);
  if (!checked.ok) throw new RefusedBuild(checked.problem);
  return configure(checked.value);
}
