import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import path from 'node:path';

import {parseArticle} from '../../content/parse-article';
import {failure, success, type Result} from '../../core/result';
import {describeArticle} from '../../translation/xliff/describe-article';
import {isRightToLeft} from '../../translation/xliff/is-right-to-left';
import type {UnitFile} from '../../translation/xliff/unit';
import {writeXliff} from '../../translation/xliff/write-xliff';
import type {Command, CommandIo, CommandOptions} from '../command';
import {chooseArticles, localeOption, type ChosenArticles} from './choose-articles';
import type {TranslatedArticle} from './read-article';
import {writeAll} from './write-all';

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
    const {chosen, out} = asked.value;
    const refused = chosen.articles.flatMap(({name, mistake}) =>
      mistake
        ? [
            `${mistake.file}:${mistake.line}:${mistake.column} ledger: ${mistake.reason}: ${name} is left out.`,
          ]
        : [],
    );
    const exported = await Promise.all(
      chosen.articles
        .filter(({mistake, hasSource}) => !mistake && hasSource)
        .map(async (article) => ({article, file: await describe(io.directory, article)})),
    );
    const documents = /\.(?:xlf|xliff)$/iu.test(out)
      ? [{out, articles: exported}]
      : exported.map((each) => ({
          out: path.posix.join(out, each.article.locale, `${each.article.name}.xlf`),
          articles: [each],
        }));
    const written = [];
    for (const document of documents) {
      const [first] = document.articles;
      if (!first) continue;
      const {locale} = first.article;
      const text = writeXliff(
        document.articles.map(({file}) => file),
        {source: chosen.sourceLocale, target: locale, isRightToLeft: isRightToLeft(locale)},
      );
      const file = path.resolve(io.directory, document.out);
      if (existsSync(file) && (await readFile(file, 'utf8')) === text) continue;
      const units = document.articles.flatMap((each) => each.file.units);
      written.push({file, text, out: document.out, locale, units: units.length});
    }
    if (options['json'] === true) {
      const told = written.map(({out: file, locale, units}) => ({file, locale, units}));
      io.print(JSON.stringify({written: told, refused}, null, 2));
    } else {
      for (const line of refused) io.print(line);
      for (const {out: file, locale, units} of written)
        io.print(`${file}: ${locale}, ${units} units.`);
      if (written.length === 0) io.print('Nothing to write: the documents are as they would be.');
    }
    if (options['check'] === true) return refused.length + written.length > 0 ? 1 : 0;
    await writeAll(new Map(written.map(({file, text}) => [file, text])));
    return refused.length > 0 ? 1 : 0;
  },
};

interface Arguments {
  readonly chosen: ChosenArticles;
  readonly out: string;
}

async function readArguments(
  options: CommandOptions,
  io: CommandIo,
  names: readonly string[],
): Promise<Result<Arguments, string>> {
  const {out} = options;
  if (typeof out !== 'string' || out === '') {
    return failure('Where to? Say --out <file.xlf|folder>.');
  }
  const chosen = await chooseArticles(io.directory, options, names);
  if (!chosen.ok) return chosen;
  const locales = Array.from(new Set(chosen.value.articles.map(({locale}) => locale)));
  if (/\.(?:xlf|xliff)$/iu.test(out) && locales.length > 1) {
    return failure(
      `A document holds one language: say --locale, or a folder: ${locales.join(', ')}.`,
    );
  }
  return success({chosen: chosen.value, out});
}

async function describe(
  directory: string,
  {sourceFile, targetFile, segments}: TranslatedArticle,
): Promise<UnitFile> {
  const [source, target] = await Promise.all(
    [sourceFile, targetFile].map(async (name) => {
      const file = path.join(directory, name);
      return existsSync(file) ? parseArticle(await readFile(file, 'utf8')) : null;
    }),
  );
  if (!source) throw new Error(`${sourceFile} went away while it was exported`);
  return describeArticle({sourceFile, source, target: target ?? null, segments});
}
