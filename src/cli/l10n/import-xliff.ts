import {existsSync} from 'node:fs';
import {readFile, stat} from 'node:fs/promises';
import path from 'node:path';

import {failure, success, type Result} from '../../core/result';
import {formatLedger} from '../../translation/ledger/format-ledger';
import {largestDocument, tooLarge} from '../../translation/xliff/decode-document';
import {readDocument} from '../../translation/xliff/read-document';
import type {XmlMistake} from '../../translation/xliff/read-xml';
import type {ReadFile, ReadXliff} from '../../translation/xliff/read-xliff';
import {isTranslatable, unitIdOf} from '../../translation/xliff/describe-unit';
import type {JudgedUnit, UnitOutcome} from '../../translation/xliff/candidate';
import {listRules} from '../../translation/rules/list-rules';
import type {Termbase} from '../../translation/terms/termbase';
import {placeAt} from '../../translation/place-at';
import type {Command, CommandIo, CommandOptions} from '../command';
import {articleFileOf} from './article-file-of';
import {localeOption} from './choose-articles';
import {createSiteFacts} from './create-site-facts';
import {linkToRule} from './link-to-rule';
import {listXliffFiles} from './list-xliff-files';
import {readArticle} from './read-article';
import {readSiteLocales, type SiteLocales, type TranslatedLocale} from './read-site-locales';
import {readTermbase} from './read-termbase';
import {readUtf8} from './read-utf8';
import {takeArticle} from './take-article';
import {writeAll} from './write-all';

/**
 * Takes translations from XLIFF documents that CAT tools gave back into the articles and their ledgers.
 * What would break a page, or is of a source that has changed, is told by the id of its unit and left
 * out, and the rest goes in. What rules a translation keeps no longer is told, as `check` does; one that
 * would lose the warning never to send a password by email is left out.
 *
 * Exit codes: 0; 1 where a document, an article or a unit was refused or a rule is kept no longer, and with `--check` where something
 * would be written; 2 for arguments that nothing can be done with.
 */
export const importXliff: Command = {
  operands: '<file|folder>',
  options: {
    locale: {...localeOption, help: 'take documents of this language only'},
    check: {type: 'boolean', help: 'write nothing, and fail where something would be written'},
    json: {type: 'boolean', help: 'what became of every unit, for machines'},
  },
  async run(options, io, operands = []) {
    const [operand] = operands;
    if (operand === undefined || operands.length > 1) {
      io.print('Which file or folder? Name one: `npm run l10n -- import-xliff <file|folder>`.');
      return 2;
    }
    const documents = await listXliffFiles(path.resolve(io.directory, operand));
    if (documents === null) {
      io.print(`There is no ${operand}.`);
      return 2;
    }
    const isJson = options['json'] === true;
    const isCheck = options['check'] === true;
    const locales = await readSiteLocales(io.directory);
    const {termbase} = await readTermbase(io.directory);
    const reports: DocumentReport[] = [];
    for (const document of documents) {
      const {report, texts} = await takeDocument(document, {io, options, locales, termbase});
      reports.push(report);
      if (!isJson) for (const line of describeReport(report, isCheck)) io.print(line);
      if (!isCheck) await writeAll(texts);
    }
    const units = reports.flatMap(({articles}) => articles.flatMap(({judged}) => judged));
    if (isJson)
      io.print(JSON.stringify({documents: reports, totals: countOutcomes(units)}, null, 2));
    else io.print(describeTotals(units, documents.length));
    const isAnyRefused =
      reports.some(({refused}) => refused.length > 0) ||
      reports.some(({articles}) => articles.some(({findings}) => findings.length > 0)) ||
      units.some(({outcome}) => outcome === 'rejected' || outcome === 'stale');
    const isAnyWritten = reports.some(({articles}) => articles.some(({files}) => files.length > 0));
    return isAnyRefused || (isCheck && isAnyWritten) ? 1 : 0;
  },
};

interface ArticleReport {
  readonly article: string;
  readonly locale: string;
  /** What is written, from the project. */
  readonly files: readonly string[];
  readonly judged: readonly JudgedUnit[];
  /** Units of the article that are not in the document, by id. */
  readonly absent: readonly string[];
  /** Rules that the translation keeps no longer. */
  readonly findings: readonly ReportedFinding[];
}

interface ReportedFinding {
  readonly rule: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly url: string;
}

interface DocumentReport {
  readonly document: string;
  readonly articles: readonly ArticleReport[];
  /** Why all of it, or of an article, was left out. */
  readonly refused: readonly XmlMistake[];
}

/** What a document changes, and what is told of it. */
interface TakenDocument {
  readonly report: DocumentReport;
  /** By absolute path. */
  readonly texts: ReadonlyMap<string, string>;
}

interface TakeContext {
  readonly io: CommandIo;
  readonly options: CommandOptions;
  readonly locales: SiteLocales;
  readonly termbase: Termbase | null;
}

async function takeDocument(document: string, context: TakeContext): Promise<TakenDocument> {
  const {io, options, locales} = context;
  const name = path.relative(io.directory, document).split(path.sep).join('/');
  const nothing = (refused: DocumentReport['refused']): TakenDocument => ({
    report: {document: name, articles: [], refused},
    texts: new Map(),
  });
  const {size} = await stat(document);
  const read =
    size > largestDocument ? failure(tooLarge(size)) : readDocument(await readFile(document));
  if (!read.ok) return nothing([read.problem]);
  const {targetLocale, files} = read.value;
  if (options['locale'] !== undefined && options['locale'] !== targetLocale) {
    return nothing([]);
  }
  const locale = findLocale(read.value, locales);
  if (!locale.ok) return nothing([{line: 1, reason: locale.problem}]);
  const articles: ArticleReport[] = [];
  const refused: XmlMistake[] = [];
  const texts = new Map<string, string>();
  for (const file of mergeFiles(files)) {
    const taken = await takeFile(file, locale.value, context);
    if (!taken.ok) {
      refused.push({line: file.line, reason: taken.problem});
      continue;
    }
    articles.push(taken.value.report);
    for (const [to, text] of taken.value.texts) texts.set(path.join(io.directory, to), text);
  }
  return {report: {document: name, articles, refused}, texts};
}

/** Tools that split a document may leave an article in several files. */
function mergeFiles(files: readonly ReadFile[]): readonly ReadFile[] {
  const merged = new Map<string | null, ReadFile>();
  for (const file of files) {
    const before = merged.get(file.original);
    merged.set(file.original, before ? {...before, units: [...before.units, ...file.units]} : file);
  }
  return Array.from(merged.values());
}

function findLocale(
  {sourceLocale, targetLocale}: ReadXliff,
  {source, translated}: SiteLocales,
): Result<TranslatedLocale, string> {
  const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  if (sourceLocale === null || !isSame(sourceLocale, source)) {
    return failure(
      `its source is in ${sourceLocale ?? 'no language'}, and the site's in ${source}`,
    );
  }
  const found = translated.find(({locale}) => isSame(locale, targetLocale ?? ''));
  const known = translated.map(({locale}) => locale).join(', ') || 'none';
  return found
    ? success(found)
    : failure(`it is a translation into ${targetLocale ?? 'no language'}; the site has ${known}`);
}

interface TakenFile {
  readonly report: ArticleReport;
  /** By path from the project. */
  readonly texts: ReadonlyMap<string, string>;
}

async function takeFile(
  {original, units}: ReadFile,
  locale: TranslatedLocale,
  {io, locales, termbase}: TakeContext,
): Promise<Result<TakenFile, string>> {
  const {directory} = io;
  const file = articleFileOf(original);
  const article = file === null ? null : await readArticle(directory, locales.source, locale, file);
  if (!article?.source) {
    return failure(`it is of ${original ?? 'no file'}, which is no article of the site`);
  }
  const {name, source, target, targetFile, ledger, ledgerFile, mistake, segments} = article;
  if (mistake) {
    return failure(`${mistake.file}:${mistake.line}:${mistake.column} ledger: ${mistake.reason}`);
  }
  const mark = await readMark(directory, targetFile);
  if (mark === null) {
    return failure(`${targetFile} has bytes that are no UTF-8, which would be lost`);
  }
  const taken = takeArticle({...article, source}, units, {
    rules: listRules().filter(({isOnByDefault}) => isOnByDefault),
    sourceLocale: locales.source,
    site: createSiteFacts(directory, locales, locale, termbase),
  });
  const texts = new Map<string, string>();
  if (taken.target !== null && taken.target !== target?.text) {
    texts.set(targetFile, mark + taken.target);
  }
  if (taken.ledger !== null && taken.ledger !== ledger) {
    texts.set(ledgerFile, formatLedger(taken.ledger));
  }
  const inDocument = new Set(units.map(({id}) => id));
  return success({
    report: {
      article: name,
      locale: locale.locale,
      files: Array.from(texts.keys()),
      judged: taken.judged,
      absent: segments
        .filter(isTranslatable)
        .map(unitIdOf)
        .filter((id) => !inDocument.has(id)),
      findings: taken.problems.map(({rule, message, start}) => ({
        ...{rule, message, url: linkToRule(rule, io)},
        ...placeAt(taken.target ?? '', start),
      })),
    },
    texts,
  });
}

/** The byte order mark that a file has, which no article keeps in its text; null of what is no UTF-8. */
async function readMark(directory: string, name: string): Promise<string | null> {
  const file = path.join(directory, name);
  const text = existsSync(file) ? readUtf8(await readFile(file)) : '';
  return text === null ? null : text.startsWith('\uFEFF') ? '\uFEFF' : '';
}

function describeReport(
  {document, articles, refused}: DocumentReport,
  isCheck: boolean,
): readonly string[] {
  return [
    ...refused.map(({line, reason}) => `${document}:${line} refused: ${reason}.`),
    ...articles.flatMap(({article, locale, files, judged, absent, findings}) => [
      ...judged
        .filter(({reason}) => reason !== null)
        .map(
          ({id, line, outcome, reason}) =>
            `${document}:${line} ${outcome} ${article}#${id} ${reason ?? ''}.`,
        ),
      ...findings.map(
        ({rule, message, line, column, url}) =>
          `${files[0] ?? article}:${line}:${column} ${rule} ${message} (${url})`,
      ),
      ...describeAbsent(document, article, absent),
      `${isCheck ? 'Would write' : 'Writes'} ${files.join(' and ') || 'nothing'}: ${article} in ${locale}, ${describeCounts(judged)}.`,
    ]),
  ];
}

function describeAbsent(
  document: string,
  article: string,
  absent: readonly string[],
): readonly string[] {
  if (absent.length === 0) return [];
  const what = absent.length === 1 ? '1 unit' : `${absent.length} units`;
  return [`${document} lacks ${what} of ${article}, left as they are: #${absent.join(', #')}.`];
}

const outcomes = [
  'taken',
  'confirmed',
  'unchanged',
  'open',
  'stale',
  'rejected',
] as const satisfies readonly UnitOutcome[];

function countOutcomes(units: readonly JudgedUnit[]): Readonly<Record<UnitOutcome, number>> {
  const counts = outcomes.map(
    (outcome) => [outcome, units.filter((unit) => unit.outcome === outcome).length] as const,
  );
  return Object.fromEntries(counts) as Record<UnitOutcome, number>;
}

function describeCounts(units: readonly JudgedUnit[]): string {
  const counts = countOutcomes(units);
  return outcomes.map((outcome) => `${counts[outcome]} ${outcome}`).join(', ');
}

function describeTotals(units: readonly JudgedUnit[], documents: number): string {
  const what = documents === 1 ? '1 document' : `${documents} documents`;
  return `${what}: ${describeCounts(units)}.`;
}
