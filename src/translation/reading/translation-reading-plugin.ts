import type {LoadedContent} from '@docusaurus/plugin-content-docs';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {docuHash} from '@docusaurus/utils';
import {readFile} from 'node:fs/promises';
import path from 'node:path';

import {parseArticle} from '../../content/parse-article';
import {oncePerProcess} from '../../core/once-per-process';
import type {Segment} from '../ledger/segment';
import {composeReading} from './compose-reading';
import {createLinkResolver, type SiteDoc} from './create-link-resolver';
import {keepOpenWork, type StatusData, type StatusPageData} from './status-data';

/** What the plugin reads of an article in one language; paths are from the project, with slashes. */
export interface ReadableArticle {
  readonly sourceFile: string;
  readonly targetFile: string;
  readonly hasSource: boolean;
  readonly segments: readonly Segment[];
}

/** A language that the site is translated into. */
export interface ReadableLocale {
  readonly locale: string;
  /** From the folder of the project, with slashes: `i18n/nl-NL`. */
  readonly folder: string;
}

/** The languages of the site. */
export interface ReadableLocales {
  readonly source: string;
  readonly translated: readonly ReadableLocale[];
  /** Where the folders of the languages are, from the project: `i18n`. */
  readonly folder: string;
}

export interface TranslationReadingOptions<Article extends ReadableArticle> {
  /** Reads all articles in one language, with how each of their segments stands. */
  readonly readArticles: (
    directory: string,
    locales: ReadableLocales,
    locale: ReadableLocale,
  ) => Promise<readonly Article[]>;
  /** Counts how the articles of one language stand, for JSON. */
  readonly describeStatus: (
    directory: string,
    articles: readonly Article[],
    locales: ReadableLocales,
  ) => Promise<StatusData>;
  /** Where files of the project can be edited, with a slash at the end; null where nobody said. */
  readonly editUrl: string | null;
}

/**
 * Hands to the pages what is known of the translations: to each article of a translated language both of
 * its sides and what its readers have to be told (`reading`, an export of its module), and to the page
 * "Translation status" how all of them stand.
 */
export function translationReadingPlugin<Article extends ReadableArticle>(
  {siteDir, generatedFilesDir, localizationDir, i18n, baseUrl}: LoadContext,
  {readArticles, describeStatus, editUrl}: TranslationReadingOptions<Article>,
): Plugin {
  const locales = readLocales(siteDir, i18n);
  const isTranslation = i18n.currentLocale !== i18n.defaultLocale;
  const dataFiles = new Map<string, string>();
  // A build reads files that stay as they are; the development server, files under somebody's hands.
  const isBuild = process.env['NODE_ENV'] === 'production';

  const readAll = () =>
    Promise.all(
      locales.translated.map(async (each) => {
        const articles = await readArticles(siteDir, locales, each);
        const status = await describeStatus(siteDir, articles, locales);
        return {locale: each.locale, articles, status: keepOpenWork(status)};
      }),
    );

  return {
    name: 'translation-reading',
    getPathsToWatch: () => [
      'docs/**/*.{md,mdx}',
      ...locales.translated.map(({folder}) => `${folder}/**/*.{md,mdx,yml}`),
    ],
    async allContentLoaded({allContent, actions}) {
      const perLocale = await (isBuild
        ? oncePerProcess(`translations of ${siteDir}`, readAll)
        : readAll());
      const status: StatusPageData = {
        locales: perLocale.map((each) => ({locale: each.locale, ...each.status})),
        editUrl,
      };
      const data = await actions.createData('status.json', status);
      actions.addRoute({
        path: `${baseUrl}translation-status/`,
        component: '@theme/TranslationStatus',
        exact: true,
        // The path of a module is part of what every page loads: not that of this machine.
        modules: {
          status: path.posix.join('@generated', toPosix(path.relative(generatedFilesDir, data))),
        },
      });
      if (!isTranslation) return;
      const docs = listDocs(allContent);
      const resolveLink = createLinkResolver(docs);
      const own = perLocale.find(({locale}) => locale === i18n.currentLocale);
      for (const article of own?.articles ?? []) {
        const doc = docs.find(({file}) => [article.targetFile, article.sourceFile].includes(file));
        // An article that the site is built without, and one whose source is gone.
        if (!doc || !article.hasSource) continue;
        const isTranslated = doc.file === article.targetFile;
        const read = async (file: string) =>
          parseArticle(await readFile(path.join(siteDir, file), 'utf8'));
        const reading = composeReading(
          {
            segments: article.segments,
            source: await read(article.sourceFile),
            target: isTranslated ? await read(article.targetFile) : null,
          },
          i18n.defaultLocale,
          resolveLink(article.sourceFile.replace(/^docs\//u, '')),
        );
        const name = `${docuHash(article.sourceFile, {hashLength: 12})}.json`;
        dataFiles.set(path.join(siteDir, doc.file), await actions.createData(name, reading));
      }
    },
    configureWebpack: () =>
      isTranslation
        ? {
            module: {
              rules: [
                {
                  test: /\.mdx?$/i,
                  // Docusaurus leaves to others what rules for Markdown include.
                  include: [path.join(siteDir, 'docs'), localizationDir],
                  enforce: 'post',
                  use: [{loader: path.join(__dirname, 'append-reading.cjs'), options: {dataFiles}}],
                },
              ],
            },
          }
        : {},
  };
}

const toPosix = (file: string) => file.split(path.sep).join('/');

function readLocales(siteDir: string, i18n: LoadContext['i18n']): ReadableLocales {
  const folder = toPosix(path.relative(siteDir, path.resolve(siteDir, i18n.path)));
  const translated = i18n.locales
    .filter((locale) => locale !== i18n.defaultLocale)
    .map((locale) => ({
      locale,
      folder: `${folder}/${i18n.localeConfigs[locale]?.path ?? locale}`,
    }));
  return {source: i18n.defaultLocale, translated, folder};
}

function listDocs(allContent: Readonly<Record<string, Readonly<Record<string, unknown>>>>) {
  const content = allContent['docusaurus-plugin-content-docs']?.['default'] as
    LoadedContent | undefined;
  return (content?.loadedVersions ?? []).flatMap(({docs}) =>
    docs.map(({source, permalink}): SiteDoc => ({
      file: source.replace(/^@site\//u, ''),
      name: source.replace(/^@site\/(?:docs|.*?\/docusaurus-plugin-content-docs\/current)\//u, ''),
      permalink,
    })),
  );
}
