import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import path from 'node:path';

import type {Block} from '../../content/block';
import {listBlocks} from '../../content/list-blocks';
import {parseArticle, type Article} from '../../content/parse-article';
import type {Ledger} from '../../translation/ledger/ledger';
import {ledgerPath} from '../../translation/ledger/ledger-path';
import {matchArticle} from '../../translation/ledger/match-article';
import {parseLedger} from '../../translation/ledger/parse-ledger';
import type {Segment} from '../../translation/ledger/segment';
import {listFiles} from './list-files';
import type {SiteLocales, TranslatedLocale} from './read-site-locales';

/** Where Docusaurus looks for the articles of a translation, from the folder of its locale. */
export const translatedDocs = 'docusaurus-plugin-content-docs/current';

/** An article in one language, with its files' paths from the project and with slashes. */
export interface TranslatedArticle {
  readonly locale: string;
  /** Path from `docs` without its ending, as people name it: `guide/start`. */
  readonly name: string;
  /** Path from `docs`. */
  readonly file: string;
  readonly sourceFile: string;
  readonly targetFile: string;
  readonly ledgerFile: string;
  readonly hasSource: boolean;
  /** Null where the source is gone. */
  readonly source: Article | null;
  /** Null where there is no translation yet. */
  readonly target: Article | null;
  /** Null where there is none yet, or where `mistake` says why it cannot be read. */
  readonly ledger: Ledger | null;
  /** None where the ledger cannot be read: how they stand cannot be told then. */
  readonly segments: readonly Segment[];
  /** What keeps the ledger from being read, or from being of any use. */
  readonly mistake: FileMistake | null;
}

export interface FileMistake {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

/**
 * Reads all articles in one language: those of `docs`, and those whose source is gone and of which a
 * translation or a ledger is left.
 */
export async function readArticles(
  directory: string,
  {source}: Pick<SiteLocales, 'source'>,
  locale: TranslatedLocale,
): Promise<readonly TranslatedArticle[]> {
  const files = await listArticles(directory, locale);
  return Promise.all(files.map((file) => readArticle(directory, source, locale, file)));
}

/** Lists the same without reading them, as paths from `docs`, by name. */
export async function listArticles(
  directory: string,
  {folder}: TranslatedLocale,
): Promise<readonly string[]> {
  const [docs, translations, ledgers] = await Promise.all([
    listFiles(path.join(directory, 'docs'), /\.mdx?$/u),
    listFiles(path.join(directory, folder, translatedDocs), /\.mdx?$/u),
    listFiles(path.join(directory, folder, 'ledger'), /\.yml$/u),
  ]);
  const files = Array.from(new Set([...docs, ...translations]));
  const known = new Set(files.map((file) => ledgerPath(file)));
  const leftOver = ledgers
    .filter((file) => !known.has(`ledger/${file}`))
    .map((file) => file.replace(/\.yml$/u, '.md'));
  return [...files, ...leftOver].sort();
}

/**
 * Reads one article.
 *
 * @param file Path from `docs`, with slashes: `guide/start.md`.
 */
export async function readArticle(
  directory: string,
  sourceLocale: string,
  {locale, folder}: TranslatedLocale,
  file: string,
): Promise<TranslatedArticle> {
  const sourceFile = `docs/${file}`;
  const targetFile = `${folder}/${translatedDocs}/${file}`;
  const ledgerFile = `${folder}/${ledgerPath(file)}`;
  const [sourceText, targetText, ledgerText] = await Promise.all(
    [sourceFile, targetFile, ledgerFile].map((name) => readIfThere(path.join(directory, name))),
  );
  const read = ledgerText == null ? null : parseLedger(ledgerText);
  const ledger = read?.ok === true ? read.value : null;
  const source = sourceText == null ? null : parseArticle(sourceText);
  const target = targetText == null ? null : parseArticle(targetText);
  const sides = {source: blocksOf(source), target: blocksOf(target)};
  const leftOver =
    source === null && target === null
      ? {line: 1, column: 1, reason: 'neither its article nor a translation is there: remove it'}
      : null;
  const mistake = read?.ok === false ? read.problem : leftOver;
  return {
    locale,
    name: file.replace(/\.mdx?$/u, ''),
    file,
    sourceFile,
    targetFile,
    ledgerFile,
    hasSource: source !== null,
    source,
    target,
    ledger,
    segments: read?.ok === false ? [] : matchArticle(ledger, sides, sourceLocale),
    mistake: mistake && {file: ledgerFile, ...mistake},
  };
}

function blocksOf(article: Article | null): readonly Block[] {
  return article === null ? [] : listBlocks(article);
}

async function readIfThere(file: string): Promise<string | null> {
  return existsSync(file) ? readFile(file, 'utf8') : null;
}
