import type {LoadContext, PluginContentLoadedActions} from '@docusaurus/types';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';

import {createFakeIo} from '../../cli/__fixtures__/create-fake-io';
import {judgeStatus} from '../../cli/l10n/judge-status';
import {readArticles, type TranslatedArticle} from '../../cli/l10n/read-article';
import {describeStatus} from '../../cli/l10n/summarise-status';
import {runCommandLine} from '../../cli/run-command-line';
import type {Reading} from './reading';
import type {StatusData, StatusPageData} from './status-data';
import {translationReadingPlugin} from './translation-reading-plugin';

const translations = 'i18n/nl/docusaurus-plugin-content-docs/current';
let siteDir: string;

beforeEach(async () => {
  siteDir = await mkdtemp(path.join(tmpdir(), 'translation-reading-'));
  await put(
    'docusaurus.config.ts',
    `export default {i18n: {defaultLocale: 'en', locales: ['en', 'nl', 'ar']}};`,
  );
  await put('docs/start.md', '# Start\n\nWait 24 hours. See [more](./guide/more.md).\n');
  await put(`${translations}/start.md`, '# Begin\n\nWacht 24 uur. Zie [meer](./guide/more.md).\n');
  await put('docs/guide/more.md', '# More\n\nOne two three.\n');
  await l10n('record', 'start', '--locale', 'nl');
  await put('docs/start.md', '# Start\n\nWait 48 hours. See [more](./guide/more.md).\n');
});
afterEach(() => rm(siteDir, {recursive: true}));

async function put(file: string, text: string): Promise<void> {
  const whole = path.join(siteDir, file);
  await mkdir(path.dirname(whole), {recursive: true});
  await writeFile(whole, text);
}

async function l10n(...args: readonly string[]): Promise<string> {
  const {io, lines} = createFakeIo({directory: siteDir});
  await runCommandLine(['l10n', ...args], io);
  return lines.join('\n');
}

/** What the docs plugin has loaded, in a language. */
function loadDocs(currentLocale: string) {
  const isDutch = currentLocale === 'nl';
  const start = isDutch ? translations : 'docs';
  const docs = [
    {source: `@site/${start}/start.md`, permalink: isDutch ? '/nl/start/' : '/start/'},
    {source: '@site/docs/guide-more.md', permalink: '/alike/'},
    {source: '@site/docs/guide/more.md', permalink: isDutch ? '/nl/more/' : '/more/'},
  ];
  return {'docusaurus-plugin-content-docs': {default: {loadedVersions: [{docs}]}}};
}

/** Runs the plugin as Docusaurus does, and keeps what it hands to the pages. */
async function load(currentLocale: string) {
  const plugin = translationReadingPlugin<TranslatedArticle>(
    {
      siteDir,
      generatedFilesDir: '/data',
      localizationDir: path.join(siteDir, 'i18n', currentLocale),
      baseUrl: currentLocale === 'en' ? '/' : `/${currentLocale}/`,
      i18n: {
        defaultLocale: 'en',
        currentLocale,
        locales: ['en', 'nl', 'ar'],
        path: 'i18n',
        localeConfigs: {},
      },
    } as unknown as LoadContext,
    {
      readArticles,
      describeStatus: async (...judged) => describeStatus(await judgeStatus(...judged)),
      editUrl: 'https://git.example/edit/',
    },
  );
  const data = new Map<string, unknown>();
  const routes: {path: string}[] = [];
  const actions: PluginContentLoadedActions = {
    addRoute: (route) => void routes.push(route),
    createData: async (name, value) => {
      // As JSON has it: what a page is given is read from a file.
      data.set(name, JSON.parse(JSON.stringify(value)));
      return `/data/${name}`;
    },
    setGlobalData: () => {},
  };
  await plugin.allContentLoaded!({allContent: loadDocs(currentLocale), actions});
  const bundler = plugin.configureWebpack!({}, false, {} as never, undefined) as {
    module?: {rules: {use: {loader: string; options: object}[]}[]};
  };
  const [used] = bundler.module?.rules[0]?.use ?? [];
  const compile = (file: string) => {
    if (!used) return 'compiled';
    const loader = jest.requireActual<(this: object, source: string) => string>(used.loader);
    return loader.call(
      {getOptions: () => used.options, resourcePath: path.join(siteDir, file)},
      'compiled',
    );
  };
  /** What a page has, by the file that its module names. */
  const readingOf = (file: string) =>
    data.get(/"\/data\/(.*)"/.exec(compile(file))?.[1] ?? '') as Reading;
  return {data, routes, compile, readingOf};
}

test('an article of a translation is handed both of its sides, and what changed', async () => {
  const {compile, readingOf} = await load('nl');
  const reading = readingOf(`${translations}/start.md`);
  expect(reading.changes).toEqual([
    expect.arrayContaining([
      {change: 'removed', text: '24'},
      {change: 'added', text: '48'},
    ]),
  ]);
  expect(JSON.stringify(reading.rows)).toContain('"href":"/nl/more/"');
  expect(compile(`${translations}/start.md`)).toMatch(
    /^compiled\nexport \{default as reading\} from "\/data\/[^/]+\.json";\n$/,
  );
});

test('articles whose names are alike are each handed their own', async () => {
  await put('docs/guide-more.md', '# Alike\n');
  const {compile} = await load('nl');
  const handedTo = (file: string) => /"(.*)"/.exec(compile(file))?.[1];
  expect(handedTo('docs/guide-more.md')).toBeDefined();
  expect(handedTo('docs/guide-more.md')).not.toBe(handedTo('docs/guide/more.md'));
});

test('an article without a translation is handed that it has none', async () => {
  const {readingOf} = await load('nl');
  expect(readingOf('docs/guide/more.md')).toMatchObject({isTranslated: false});
});

describe('the files change between two languages', () => {
  const readBoth = async () => {
    const before = await load('nl');
    await put(`${translations}/guide/more.md`, '# Meer\n\nEen twee drie.\n');
    return [before, await load('ar')].map(({data}) => data.get('status.json') as StatusPageData);
  };

  test('the development server shows them as they are now', async () => {
    const [before, after] = await readBoth();
    expect(after).not.toEqual(before);
  });

  test('one build says the same of them in every language, and reads them once', async () => {
    const replaced = jest.replaceProperty(process, 'env', {...process.env, NODE_ENV: 'production'});
    const [before, after] = await readBoth().finally(() => replaced.restore());
    expect(after).toEqual(before);
  });
});

test('a page that is no article of this site stays as it is', async () => {
  const {compile} = await load('nl');
  expect(compile('docs/_part.md')).toBe('compiled');
});

test('in the language of the source, articles have nothing of the kind', async () => {
  const {data, compile} = await load('en');
  expect(Array.from(data.keys())).toEqual(['status.json']);
  expect(compile('docs/start.md')).toBe('compiled');
});

test.each(['en', 'nl'])(
  'the page has the numbers of the command, in every language (%s)',
  async (currentLocale) => {
    const {data, routes} = await load(currentLocale);
    expect(routes.map((route) => route.path)).toEqual([
      currentLocale === 'en' ? '/translation-status/' : '/nl/translation-status/',
    ]);
    const page = data.get('status.json') as StatusPageData;
    expect(page.editUrl).toBe('https://git.example/edit/');
    expect(page.locales.map(({locale}) => locale)).toEqual(['nl', 'ar']);
    for (const {locale, articles, total} of page.locales) {
      const told = JSON.parse(await l10n('status', '--json', '--locale', locale)) as StatusData;
      expect(total).toEqual(told.total);
      expect(total.segments.missing).toBeGreaterThan(0);
      expect(articles).toEqual(
        told.articles.map((article) => ({
          ...article,
          list: article.list.filter(({state, fails}) => state !== 'translated' || fails.length > 0),
        })),
      );
    }
    expect(page.locales[0]?.total.segments.stale).toBe(1);
  },
);
