import {readdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';

import type {Locale} from './runbook-texts';

/** The texts of the user interface by id, with `{placeholders}` as in the source. */
export type SiteMessages = Readonly<Record<string, string>>;

type MessageFile = Readonly<Record<string, {readonly message: string}>>;

interface Extraction {
  readonly translations: MessageFile;
}

interface Babel {
  getBabelOptions(options: {readonly isServer: boolean}): unknown;
  extractAllSourceCodeFileTranslations(
    files: readonly string[],
    options: unknown,
  ): Promise<readonly Extraction[]>;
}

const project = path.resolve(__dirname, '../../..');
const fromCore = createRequire(createRequire(__filename).resolve('@docusaurus/core/package.json'));

const inOrder = (files: readonly MessageFile[]): SiteMessages =>
  Object.fromEntries(
    files.flatMap((file) => Object.entries(file).map(([id, {message}]) => [id, message] as const)),
  );

function sourceFiles(folder: string, pattern: RegExp): readonly string[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(
      (file) => pattern.test(file) && !/\.(?:test|spec|d)\.|^(?:testing|e2e|cli)\b/.test(file),
    )
    .map((file) => path.join(folder, file))
    .filter((file) => /[tT]ranslate/.test(readFileSync(file, 'utf8')));
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

/** Docusaurus's own English, which its theme brings along as plain JSON. */
function themeMessages(): SiteMessages {
  const folder = path.join(
    path.dirname(fromCore.resolve('@docusaurus/theme-translations/package.json')),
    'locales/base',
  );
  return Object.fromEntries(
    readdirSync(folder).flatMap((file) =>
      Object.entries(readJson<Record<string, string>>(path.join(folder, file))).filter(
        ([id]) => !id.endsWith('___DESCRIPTION'),
      ),
    ),
  );
}

async function englishMessages(): Promise<SiteMessages> {
  const babel = fromCore('@docusaurus/babel') as Babel;
  const search = path.join(
    path.dirname(createRequire(__filename).resolve('@easyops-cn/docusaurus-search-local')),
    '../../client/client/theme',
  );
  const extracted = await babel.extractAllSourceCodeFileTranslations(
    [...sourceFiles(path.join(project, 'src'), /\.tsx?$/), ...sourceFiles(search, /\.jsx?$/)],
    babel.getBabelOptions({isServer: true}),
  );
  return {...themeMessages(), ...inOrder(extracted.map(({translations}) => translations))};
}

const catalogues: Partial<Record<Locale, Promise<SiteMessages>>> = {};

/**
 * Every text of the user interface in one language: the English as Docusaurus extracts it from the
 * source, its theme and the search, the Dutch from `i18n`.
 */
export function siteMessages(locale: Locale): Promise<SiteMessages> {
  return (catalogues[locale] ??=
    locale === 'en'
      ? englishMessages()
      : Promise.resolve(
          inOrder([readJson<MessageFile>(path.join(project, 'i18n', locale, 'code.json'))]),
        ));
}

/** Says a message by its id. An id that does not exist is a mistake of the test. */
export type Say = (id: string, values?: Readonly<Record<string, string>>) => string;

/** The words of the site in one language, for finding things on its pages. */
export async function createSay(locale: Locale): Promise<Say> {
  const messages = await siteMessages(locale);
  return (id, values = {}) => {
    const message = messages[id];
    if (message === undefined) throw new Error(`The site has no message "${id}" in ${locale}.`);
    return message.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  };
}

/** Path of the site in a language, with a slash at both ends. */
export const localeFolder = (locale: Locale): string => (locale === 'en' ? '/' : `/${locale}/`);
