import {existsSync, readFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import path from 'node:path';

import {failure, success, type Result} from '../../core/result';
import {formatLedger} from '../../translation/ledger/format-ledger';
import {ledgerPath} from '../../translation/ledger/ledger-path';
import {parseLedger} from '../../translation/ledger/parse-ledger';
import {placeAt} from '../../translation/place-at';
import type {Refusal} from '../../translation/side-by-side/finding';
import {importArticle, type ImportedArticle} from '../../translation/side-by-side/import-article';
import {refuseNames} from '../../translation/side-by-side/name-articles';
import {readBilingual} from '../../translation/side-by-side/read-bilingual';
import type {Command, CommandOptions} from '../command';
import {count} from './count';
import {describeImport, ImportTotals, type ImportReport} from './describe-import';
import {listBilingualFiles, type BilingualPath} from './list-bilingual-files';
import {listTakenAddresses} from './list-taken-addresses';
import {translatedDocs} from './read-article';
import {readSiteLocales} from './read-site-locales';
import {writeAll} from './write-all';

/** How often the progress is told, in files. */
const tellEvery = 250;

/**
 * Makes articles of the site of bilingual files: the source in `docs`, the translation and a ledger in
 * the locale's folder. A file that cannot be taken is refused by name, place and reason, nothing is
 * written for it, and the others go on. Importing the same file again changes nothing; an article that
 * was edited since, or stands there for another reason, is written over only with `--replace`.
 *
 * Exit codes: 0; 1 where a file was refused, or, with `--check`, where something would be written or
 * there is no file; 2 for arguments that nothing can be done with.
 */
export const importArticles: Command = {
  operands: '<file|folder>',
  options: {
    out: {
      type: 'string',
      value: 'folder',
      help: 'write docs and i18n there; this project if not said',
    },
    locale: {
      type: 'string',
      value: 'locale',
      help: 'language of the translations; the only one if not said',
    },
    replace: {
      type: 'boolean',
      help: 'write over articles that were edited since, or are not of an import',
    },
    check: {type: 'boolean', help: 'write nothing; exit code 1 if something would be written'},
    json: {type: 'boolean', help: 'for machines: every file with its findings and differences'},
  },
  async run(options, io, operands = []) {
    const [operand] = operands;
    if (operand === undefined || operands.length > 1) {
      io.print(
        'Which file or folder? It is the one thing to name: `npm run l10n -- import <file|folder>`.',
      );
      return 2;
    }
    const goal = await readGoal(options, io.directory);
    if (!goal.ok) {
      io.print(goal.problem);
      return 2;
    }
    const files = await listBilingualFiles(path.resolve(io.directory, operand));
    if (files === null) {
      io.print(`There is no ${operand}.`);
      return 2;
    }
    const isCheck = options['check'] === true;
    const isJson = options['json'] === true;
    const totals = new ImportTotals(isCheck);
    const reports: ImportReport[] = [];
    const report = (told: ImportReport) => {
      totals.add(told);
      if (isJson) reports.push(told);
      else for (const line of describeImport(told)) io.print(line);
    };
    if (!isJson) io.print(describeGoal(goal.value, files.length, {operand, isCheck}));
    const others = await listTakenAddresses(
      goal.value.directory,
      new Set(files.map(({name}) => name)),
    );
    const batch = new ImportBatch(goal.value, files, others, {
      isCheck,
      isReplacing: options['replace'] === true,
    });
    for (const [index, file] of files.entries()) {
      report(await batch.import(file));
      if (!isJson && (index + 1) % tellEvery === 0)
        io.print(`${index + 1} of ${files.length} files`);
    }
    if (isJson) io.print(JSON.stringify({files: reports, totals: totals.toJson()}, null, 2));
    else io.print(totals.describe());
    return totals.exitCode;
  },
};

/** Where articles go. */
interface Goal {
  /** Absolute path of the folder that has, or gets, `docs`. */
  readonly directory: string;
  readonly locale: string;
  /** The locale's folder from there: `i18n/nl-NL`. */
  readonly localeFolder: string;
}

async function readGoal(
  {out, locale}: CommandOptions,
  directory: string,
): Promise<Result<Goal, string>> {
  const {translated} = await readSiteLocales(directory);
  const known = translated.map((candidate) => candidate.locale).join(', ') || 'none';
  const [only] = translated;
  const wanted = locale ?? (translated.length === 1 ? only?.locale : undefined);
  if (typeof wanted !== 'string') {
    return failure(`Which language? Say --locale; docusaurus.config.ts has ${known}.`);
  }
  const configured = translated.find((candidate) => candidate.locale === wanted);
  if (!configured && (typeof out !== 'string' || !isLocale(wanted))) {
    return failure(`docusaurus.config.ts has no language ${wanted}; it has ${known}.`);
  }
  return success({
    directory: typeof out === 'string' ? path.resolve(directory, out) : directory,
    locale: wanted,
    localeFolder: configured?.folder ?? `i18n/${wanted}`,
  });
}

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

function describeGoal(
  {directory, locale, localeFolder}: Goal,
  files: number,
  {operand, isCheck}: {readonly operand: string; readonly isCheck: boolean},
) {
  if (files === 0) return `Nothing to write: ${operand} has no Markdown files.`;
  const verb = isCheck ? 'Would write' : 'Writes';
  // What is refused, or stands there already, is known when each has been read.
  return `${verb} up to ${count(files, 'article')} to ${directory}: sources in docs, ${locale} and ledgers in ${localeFolder}.`;
}

interface ImportRules {
  readonly isCheck: boolean;
  readonly isReplacing: boolean;
}

/** The files of one import, which may lead to each other, but to none that is refused. */
class ImportBatch {
  readonly #goal: Goal;
  readonly #rules: ImportRules;
  readonly #files: ReadonlyMap<string, BilingualPath>;
  readonly #refusedNames: ReadonlyMap<string, Refusal>;
  /** Whether articles that others lead to will stand, by their names. */
  readonly #standing = new Map<string, boolean>();

  constructor(
    goal: Goal,
    files: readonly BilingualPath[],
    others: ReadonlyMap<string, string>,
    rules: ImportRules,
  ) {
    this.#goal = goal;
    this.#rules = rules;
    this.#files = new Map(files.map((file) => [file.name, file]));
    this.#refusedNames = refuseNames(
      files.map(({name}) => name),
      others,
    );
  }

  /** Imports one file, and writes what it becomes. */
  async import(file: BilingualPath): Promise<ImportReport> {
    const bytes = await readFile(file.file);
    const read = readBilingual(bytes);
    const text = read.ok ? read.value : new TextDecoder().decode(bytes).replace(/\r\n?/gu, '\n');
    const refuse = (refusal: Refusal): ImportReport => {
      const place = placeAt(text, refusal.offset);
      return {file: file.file, outcome: 'refused', refusal: {...refusal, ...place}};
    };
    const refusedName = this.#refusedNames.get(file.name);
    if (refusedName) return refuse(refusedName);
    if (!read.ok) return refuse(read.problem);
    const imported = importArticle({
      name: file.name,
      text,
      locale: this.#goal.locale,
      hasFile: (target) => this.#hasFile(file, target),
    });
    if (!imported.ok) return refuse(imported.problem);
    const written = await this.#write(file, imported.value);
    if (!written.ok) return refuse(written.problem);
    const {made, segments, findings, edits} = imported.value;
    return {
      file: file.file,
      outcome: written.value,
      made,
      segments,
      findings: findings.map((finding) => ({...finding, ...placeAt(text, finding.offset)})),
      edits: edits.map((edit) => ({...edit, ...placeAt(text, edit.offset)})),
    };
  }

  #hasFile({name}: BilingualPath, target: string): boolean {
    const found = path.posix.join(path.posix.dirname(name), target);
    if (found.startsWith('..')) return false;
    return this.#willStand(found) || existsSync(path.join(this.#goal.directory, 'docs', found));
  }

  /** Whether an article is among those of this import, and not refused for what it says. */
  #willStand(name: string): boolean {
    const known = this.#standing.get(name);
    if (known !== undefined) return known;
    const file = this.#files.get(name);
    const stands =
      file !== undefined && !this.#refusedNames.has(name) && canImport(file, this.#goal);
    this.#standing.set(name, stands);
    return stands;
  }

  async #write(
    {name}: BilingualPath,
    {source, target, ledger}: ImportedArticle,
  ): Promise<Result<'written' | 'unchanged', Refusal>> {
    const {directory, localeFolder} = this.#goal;
    const ledgerFile = path.join(directory, localeFolder, ledgerPath(name));
    const texts = new Map([
      [path.join(directory, 'docs', name), source],
      [path.join(directory, localeFolder, translatedDocs, name), target],
    ]);
    const differing: string[] = [];
    for (const [file, text] of texts) {
      if ((await readIfThere(file)) !== text) differing.push(file);
    }
    const before = await readIfThere(ledgerFile);
    const isSameOrigin =
      before !== null && formatOrigin(before) === formatOrigin(formatLedger(ledger));
    // The ledger may know more by now: what somebody accepted is kept.
    if (differing.length === 0 && isSameOrigin) return success('unchanged');
    const taken = differing.find((file) => existsSync(file));
    if (taken !== undefined && !this.#rules.isReplacing) {
      const message = `${path.relative(directory, taken)} is there and says something else: it was edited since, or is not of this file. With --replace it is written over.`;
      return failure({rule: 'already-there', offset: 0, message});
    }
    if (!this.#rules.isCheck) {
      await writeAll(new Map([...texts, [ledgerFile, formatLedger(ledger)]]));
    }
    return success('written');
  }
}

function canImport({file, name}: BilingualPath, {locale}: Goal): boolean {
  const read = readBilingual(readFileSync(file));
  return read.ok && importArticle({name, text: read.value, locale, hasFile: () => false}).ok;
}

function formatOrigin(ledger: string): string | null {
  const parsed = parseLedger(ledger);
  return parsed.ok ? JSON.stringify(parsed.value.origin ?? null) : null;
}

async function readIfThere(file: string): Promise<string | null> {
  return existsSync(file) ? readFile(file, 'utf8') : null;
}
