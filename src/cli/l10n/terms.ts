import {slug} from 'github-slugger';
import {existsSync} from 'node:fs';
import {readFile, stat} from 'node:fs/promises';
import path from 'node:path';

import {failure, success, type Result} from '../../core/result';
import {
  listBroughtTerms,
  listLackingConcepts,
  type LackingConcept,
} from '../../translation/terms/list-brought-terms';
import {listOtherLabels, type OtherLabel} from '../../translation/terms/list-other-labels';
import {mergeTerms, type MergedTerms, type TermConflict} from '../../translation/terms/merge-terms';
import {parseTermbase} from '../../translation/terms/parse-termbase';
import {readTbx, type TbxConcept} from '../../translation/terms/read-tbx';
import type {Term} from '../../translation/terms/term';
import {decodeDocument, largestDocument, tooLarge} from '../../translation/xliff/decode-document';
import type {Command, CommandIo, CommandOptions} from '../command';
import {count} from './count';
import {readSiteLocales} from './read-site-locales';
import {readTermFiles, termsFolder} from './read-termbase';
import {writeAll} from './write-all';

/**
 * Takes the labels of a glossary in TBX into `i18n/terms`, into the file of a product. What stands there
 * stays; what the glossary calls otherwise is told, and nothing is changed about it.
 *
 * Exit codes: 0; 1 where the glossary or the file cannot be read or the two do not agree, and with
 * `--check` where something would be written; 2 for arguments that nothing can be done with.
 */
export const terms: Command = {
  operands: 'import <file.tbx>',
  options: {
    product: {
      type: 'string',
      value: 'name',
      help: 'whose labels they are, such as "Microsoft Entra admin center"',
    },
    locale: {
      type: 'string',
      value: 'locale',
      help: 'language of the translations; the only one if not said',
    },
    check: {type: 'boolean', help: 'write nothing, and fail where something would be written'},
    json: {type: 'boolean', help: 'what is added, left out, and does not agree, for machines'},
  },
  async run(options, io, operands = []) {
    const asked = await readArguments(options, io, operands);
    if (!asked.ok) {
      io.print(asked.problem);
      return 2;
    }
    const {glossary, product, sourceLocale, locale} = asked.value;
    const concepts = await readGlossary(io, glossary);
    if (!concepts.ok) {
      io.print(concepts.problem);
      return 1;
    }
    const {file, text, terms: all} = await findFile(io.directory, product);
    const brought = listBroughtTerms(concepts.value, sourceLocale, locale);
    const merged = mergeTerms(text, brought, {
      product,
      locale,
      source: path.basename(glossary),
      date: new Date().toISOString().slice(0, 10),
    });
    if (!merged.ok) {
      const {line, column, reason} = merged.problem;
      io.print(`${file}:${line}:${column} terms: ${reason}.`);
      return 1;
    }
    const isCheck = options['check'] === true;
    const imported: ImportedTerms = {
      ...merged.value,
      ...{file, glossary, product, isCheck},
      isNew: text === null && merged.value.text !== null,
      concepts: concepts.value.length,
      lacking: listLackingConcepts(concepts.value, sourceLocale, locale),
      others: listOtherLabels(brought, all, product, locale),
    };
    if (options['json'] === true) io.print(JSON.stringify(toJson(imported), null, 2));
    else for (const line of [...describe(imported), summarise(imported)]) io.print(line);
    const after = merged.value.text;
    if (after !== null && !isCheck) {
      await writeAll(new Map([[path.join(io.directory, file), after]]));
    }
    return merged.value.conflicts.length > 0 || (isCheck && after !== null) ? 1 : 0;
  },
};

interface Arguments {
  /** As it was named. */
  readonly glossary: string;
  readonly product: string;
  readonly sourceLocale: string;
  readonly locale: string;
}

async function readArguments(
  {product, locale}: CommandOptions,
  io: CommandIo,
  [verb, glossary, ...more]: readonly string[],
): Promise<Result<Arguments, string>> {
  if (verb !== 'import' || glossary === undefined || more.length > 0) {
    return failure('Which glossary? `npm run l10n -- terms import <file.tbx> --product <name>`.');
  }
  if (typeof product !== 'string' || slug(product) === '') {
    return failure('Whose labels are they? Say --product, such as "Microsoft Entra admin center".');
  }
  const {source, translated} = await readSiteLocales(io.directory);
  const known = translated.map((candidate) => candidate.locale);
  const wanted = locale ?? (known.length === 1 ? known[0] : undefined);
  if (typeof wanted !== 'string' || !known.includes(wanted)) {
    const all = known.join(', ') || 'none';
    return failure(`Which language? Say --locale; docusaurus.config.ts has ${all}.`);
  }
  if (!existsSync(path.resolve(io.directory, glossary))) return failure(`There is no ${glossary}.`);
  return success({glossary, product, sourceLocale: source, locale: wanted});
}

async function readGlossary(
  {directory}: CommandIo,
  glossary: string,
): Promise<Result<readonly TbxConcept[], string>> {
  const file = path.resolve(directory, glossary);
  const {size} = await stat(file);
  const decoded =
    size > largestDocument ? failure(tooLarge(size)) : decodeDocument(await readFile(file));
  const read = decoded.ok ? readTbx(decoded.value) : decoded;
  if (read.ok) return read;
  return failure(`${glossary}:${read.problem.line} terms: ${read.problem.reason}.`);
}

/** The file that has the labels of a product already, or the one that gets them; and all labels. */
async function findFile(
  directory: string,
  product: string,
): Promise<{readonly file: string; readonly text: string | null; readonly terms: readonly Term[]}> {
  const wanted = `${termsFolder}/${slug(product)}.yml`;
  const files = await readTermFiles(directory);
  const parsed = files.flatMap(({file, text}) => {
    const read = parseTermbase(text);
    return read.ok ? [{file, text, ...read.value}] : [];
  });
  const own = parsed.find((each) => each.product === product);
  const {file, text} = own ??
    files.find((each) => each.file === wanted) ?? {file: wanted, text: null};
  return {file, text, terms: parsed.flatMap(({terms: some}) => some)};
}

/** What came of an import, to be told. */
interface ImportedTerms extends MergedTerms {
  readonly file: string;
  readonly glossary: string;
  readonly product: string;
  readonly isCheck: boolean;
  /** Whether no file had labels of the product. */
  readonly isNew: boolean;
  /** How many the glossary has. */
  readonly concepts: number;
  readonly lacking: readonly LackingConcept[];
  readonly others: readonly OtherLabel[];
}

function toJson(imported: ImportedTerms) {
  const {file, product, isNew, concepts, added, known, forbidden, conflicts, lacking, others} =
    imported;
  return {file, product, isNew, concepts, added, known, forbidden, conflicts, lacking, others};
}

function describe(imported: ImportedTerms): readonly string[] {
  const {file, glossary, product, isCheck, isNew} = imported;
  const {added, known, forbidden, conflicts, lacking, others} = imported;
  const at = (line: number) => `${glossary}:${line} terms:`;
  return [
    ...(isNew
      ? [`${file}: ${isCheck ? 'would be' : 'is'} a new file, for the product ${product}.`]
      : []),
    ...added.map(({label, translation}) => `${file}: ${label} → ${translation}`),
    ...forbidden.map(({label, form}) => `${file}: ${label} is not ${form}`),
    ...(known.length > 0 ? [`${file}: there already: ${known.join(', ')}.`] : []),
    ...lacking.map(
      ({name, line, locale}) => `${at(line)} ${name} has no word in ${locale}: left out.`,
    ),
    ...others.map(
      ({label, line, brings, product: other, has}) =>
        `${at(line)} ${label} is ${brings.join(' or ')} here, and ${has} in ${other}: see that each is what its product shows.`,
    ),
    ...conflicts.map((conflict) => describeConflict(conflict, file, glossary)),
  ];
}

function describeConflict(
  {label, line, has, brings, isForbidden}: TermConflict,
  file: string,
  glossary: string,
): string {
  const at = `${glossary}:${line} terms:`;
  const brought = brings.join(' or ');
  if (has === null) return `${at} ${label} is ${brought} here, and it takes one: not taken over.`;
  const forbids = isForbidden ? ', and forbids the other' : '';
  return `${at} ${label} is ${brought} here${forbids}, and ${has} in ${file}: left as it is.`;
}

function summarise({file, isCheck, text, concepts, ...told}: ImportedTerms): string {
  const {added, known, forbidden, conflicts, lacking} = told;
  const counts = [
    `${count(added.length, 'label')} and ${count(forbidden.length, 'forbidden form')} of ${count(concepts, 'concept')}`,
    `${known.length} there already`,
    `${lacking.length} left out`,
    `${conflicts.length} that do not agree`,
  ].join(', ');
  if (text === null) return `${file}: nothing to write; ${counts}.`;
  return `${file}: ${isCheck ? 'would be written' : 'written'}; ${counts}.`;
}
