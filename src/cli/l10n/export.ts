import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import path from 'node:path';

import {failure, success, type Result} from '../../core/result';
import {describeArticle} from '../../translation/xliff/describe-article';
import {isRightToLeft} from '../../translation/xliff/is-right-to-left';
import type {UnitFile} from '../../translation/xliff/unit';
import {writeXliff} from '../../translation/xliff/write-xliff';
import type {Command, CommandIo, CommandOptions} from '../command';
import {chooseFiles, localeOption, type ChosenFiles} from './choose-articles';
import {readArticle} from './read-article';
import type {TranslatedLocale} from './read-site-locales';
import {writeAll} from './write-all';

/** How often the progress is told, in articles. */
const tellEvery = 250;

/**
 * Writes articles as XLIFF 2.1 for CAT tools, with the translations that they have: one document for each
 * article in a folder, or, where `--out` names a file, one document for all. The same articles always
 * give the same documents.
 *
 * Exit codes: 0; 1 where an article cannot be exported, or, with `--check`, where a document would be
 * written; 2 for arguments that nothing can be done with.
 */
export const exportXliff: Command = {
  operands: '[article…]',
  options: {
    out: {
      type: 'string',
      value: 'file.xlf|folder',
      help: 'where to: one document, or one for each',
    },
    locale: localeOption,
    check: {type: 'boolean', help: 'write nothing, and fail where a document would be written'},
    json: {type: 'boolean', help: 'what is written, for machines'},
  },
  async run(options, io, names = []) {
    const asked = await readArguments(options, io, names);
    if (!asked.ok) {
      io.print(asked.problem);
      return 2;
    }
    const isJson = options['json'] === true;
    const job = new ExportJob(io, asked.value, {
      isCheck: options['check'] === true,
      tell: isJson ? () => {} : io.print,
    });
    const {written, refused} = await job.run();
    if (isJson) io.print(JSON.stringify({written, refused}, null, 2));
    else if (written.length === 0) {
      io.print('Nothing to write: the documents are as they would be.');
    }
    const isDone = refused.length === 0 && (options['check'] !== true || written.length === 0);
    return isDone ? 0 : 1;
  },
};

interface ExportArguments {
  readonly chosen: ChosenFiles;
  /** As it was given: a file, or a folder. */
  readonly out: string;
}

const isDocument = (out: string) => /\.(?:xlf|xliff)$/iu.test(out);

async function readArguments(
  options: CommandOptions,
  io: CommandIo,
  names: readonly string[],
): Promise<Result<ExportArguments, string>> {
  const {out} = options;
  if (typeof out !== 'string' || out === '') {
    return failure('Where to? Say --out <file.xlf|folder>.');
  }
  const chosen = await chooseFiles(io.directory, options, names);
  if (!chosen.ok) return chosen;
  const locales = Array.from(new Set(chosen.value.files.map(({locale}) => locale.locale)));
  if (isDocument(out) && locales.length > 1) {
    return failure(
      `A document holds one language: say --locale, or a folder: ${locales.join(', ')}.`,
    );
  }
  return success({chosen: chosen.value, out});
}

interface ExportRules {
  readonly isCheck: boolean;
  readonly tell: (line: string) => void;
}

/** A document that was not there yet, or was another. */
interface WrittenDocument {
  readonly file: string;
  readonly locale: string;
  readonly units: number;
}

/** One export, which reads one article after another. */
class ExportJob {
  readonly #io: CommandIo;
  readonly #arguments: ExportArguments;
  readonly #rules: ExportRules;
  readonly #written: WrittenDocument[] = [];
  readonly #refused: string[] = [];

  constructor(io: CommandIo, given: ExportArguments, rules: ExportRules) {
    this.#io = io;
    this.#arguments = given;
    this.#rules = rules;
  }

  async run() {
    const {chosen, out} = this.#arguments;
    const together: UnitFile[] = [];
    for (const [index, {locale, file}] of chosen.files.entries()) {
      if (index > 0 && index % tellEvery === 0) {
        this.#rules.tell(`${index} of ${chosen.files.length} articles`);
      }
      const described = await this.#describe(locale, file);
      if (!described) continue;
      if (isDocument(out)) together.push(described);
      else {
        const name = file.replace(/\.mdx?$/u, '.xlf');
        await this.#write(path.posix.join(out, locale.locale, name), locale, [described]);
      }
    }
    const [first] = chosen.files;
    if (first && together.length > 0) await this.#write(out, first.locale, together);
    return {written: this.#written, refused: this.#refused};
  }

  /** Null of what has no source, or whose ledger cannot be read. */
  async #describe(locale: TranslatedLocale, file: string): Promise<UnitFile | null> {
    const {chosen} = this.#arguments;
    const article = await readArticle(this.#io.directory, chosen.locales.source, locale, file);
    const {mistake, source} = article;
    if (mistake) {
      const line = `${mistake.file}:${mistake.line}:${mistake.column} ledger: ${mistake.reason}: ${article.name} is left out.`;
      this.#refused.push(line);
      this.#rules.tell(line);
    }
    return source && !mistake ? describeArticle({...article, source}) : null;
  }

  async #write(out: string, {locale}: TranslatedLocale, files: readonly UnitFile[]) {
    const text = writeXliff(files, {
      source: this.#arguments.chosen.locales.source,
      target: locale,
      isRightToLeft: isRightToLeft(locale),
    });
    const file = path.resolve(this.#io.directory, out);
    if (existsSync(file) && (await readFile(file, 'utf8')) === text) return;
    const units = files.reduce((sum, each) => sum + each.units.length, 0);
    this.#written.push({file: out, locale, units});
    this.#rules.tell(`${out}: ${locale}, ${units} units.`);
    if (!this.#rules.isCheck) await writeAll(new Map([[file, text]]));
  }
}
