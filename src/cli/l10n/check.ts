import {readFile} from 'node:fs/promises';
import path from 'node:path';

import {failure, success, type Result} from '../../core/result';
import {listRules} from '../../translation/rules/list-rules';
import type {Rule, SiteFacts} from '../../translation/rules/rule';
import type {Termbase} from '../../translation/terms/termbase';
import type {Command, CommandOptions} from '../command';
import {checkArticle, mendArticle, type CheckSettings} from './check-article';
import {chooseFiles, localeOption, type ChosenFiles} from './choose-articles';
import {count} from './count';
import {createSiteFacts} from './create-site-facts';
import {readArticle, type TranslatedArticle} from './read-article';
import {readTermbase} from './read-termbase';
import {readUtf8} from './read-utf8';
import {
  describeMistake,
  describeReport,
  reportOn,
  summariseReports,
  toJson,
  type ArticleReport,
} from './report-check';
import {writeAll} from './write-all';

/** How often the progress is told, in articles. */
const tellEvery = 100;

/**
 * Compares translations with their sources by the rules of `src/translation/rules`. A finding is one
 * line, `file:line:column rule message`, with where the rule is explained. With `--fix`, what needs
 * nobody's judgement is put right; nothing is written of an article that cannot be read, and a second
 * time there is nothing left to write.
 *
 * Exit codes: 0; 1 where something was found and is still there, an article cannot be read, or there is
 * nothing to check; 2 for an article, language or rule that is not there.
 */
export const check: Command = {
  operands: '[article…]',
  note: 'Texts of the interface (code.json) are not checked here: whether they keep placeholders, are translated, and how they address the reader is checked by `npm run check`.',
  options: {
    locale: localeOption,
    rule: {
      type: 'string',
      value: 'id,…',
      help: 'these rules alone, also if they are off; all that are on if nothing is said',
    },
    fix: {type: 'boolean', help: "put right what needs nobody's judgement"},
    check: {type: 'boolean', help: 'write nothing, and tell what --fix would put right'},
    json: {type: 'boolean', help: 'everything, for machines'},
  },
  async run(options, io, names = []) {
    const rules = chooseRules(options);
    if (!rules.ok) {
      io.print(rules.problem);
      return 2;
    }
    const chosen = await chooseFiles(io.directory, options, names);
    if (!chosen.ok) {
      io.print(chosen.problem);
      return 2;
    }
    const isJson = options['json'] === true;
    const tell = isJson ? () => {} : io.print;
    const {termbase, mistakes} = await readTermbase(io.directory);
    for (const mistake of mistakes) tell(describeMistake(mistake));
    const settings = {rules: rules.value, termbase};
    const fixed = new Map<string, number>();
    if (options['fix'] === true) {
      for await (const {article, check: by} of readAll(io.directory, chosen.value, settings)) {
        const mended = mendArticle(article, by);
        if (!mended) continue;
        if (options['check'] === true) {
          tell(`${article.targetFile}: ${count(mended.fixed, 'finding')} would be put right.`);
          continue;
        }
        const problem = await writeTranslation(io.directory, article, mended.text);
        if (problem === null) fixed.set(article.targetFile, mended.fixed);
        tell(
          problem === null
            ? `${article.targetFile}: ${count(mended.fixed, 'finding')} put right.`
            : `${article.targetFile}:1:1 unwritten: ${problem}.`,
        );
      }
    }
    const reports: ArticleReport[] = [];
    // Once more from the disk: a heading that was mended may be what another article's link looks for.
    for await (const {article, check: by} of readAll(io.directory, chosen.value, settings)) {
      const checked = checkArticle(article, by);
      if (!checked) continue;
      const report = reportOn(article, checked, io);
      reports.push(report);
      for (const line of describeReport(report)) tell(line);
      if (reports.length % tellEvery === 0) {
        tell(`${reports.length} of ${chosen.value.files.length} articles`);
      }
    }
    io.print(
      isJson
        ? JSON.stringify(toJson(reports, fixed, mistakes), null, 2)
        : summariseReports(reports, fixed),
    );
    const isBad = reports.some(({findings, mistake}) => findings.length > 0 || mistake !== null);
    return isBad || mistakes.length > 0 || reports.length === 0 ? 1 : 0;
  },
};

/** Reads the articles one after another, so that no more than one is in memory. */
async function* readAll(
  directory: string,
  {files, locales}: ChosenFiles,
  {rules, termbase}: {readonly rules: readonly Rule[]; readonly termbase: Termbase | null},
): AsyncGenerator<{readonly article: TranslatedArticle; readonly check: CheckSettings}> {
  const sites = new Map<string, SiteFacts>();
  for (const {locale, file} of files) {
    const site = sites.get(locale.locale) ?? createSiteFacts(directory, locales, locale, termbase);
    sites.set(locale.locale, site);
    const article = await readArticle(directory, locales.source, locale, file);
    yield {article, check: {rules, sourceLocale: locales.source, site}};
  }
}

function chooseRules({rule}: CommandOptions): Result<readonly Rule[], string> {
  const all = listRules();
  if (typeof rule !== 'string') return success(all.filter(({isOnByDefault}) => isOnByDefault));
  const asked = rule.split(',').map((id) => id.trim());
  const unknown = asked.find((id) => !all.some((known) => known.id === id));
  if (unknown !== undefined) {
    const known = all.map(({id}) => id).join(', ');
    return failure(`There is no rule ${unknown}; there are ${known}.`);
  }
  return success(all.filter(({id}) => asked.includes(id)));
}

/**
 * Writes the mended text of a translation, whole or not at all.
 *
 * @returns Why it is not written; null where it is.
 */
async function writeTranslation(
  directory: string,
  article: TranslatedArticle,
  text: string,
): Promise<string | null> {
  const file = path.join(directory, article.targetFile);
  const now = readUtf8(await readFile(file));
  if (now === null) return 'it has bytes that are no UTF-8, which would be lost';
  const mark = now.startsWith('\uFEFF') ? '\uFEFF' : '';
  if (now !== mark + (article.target?.text ?? '')) return 'somebody else changed it meanwhile';
  await writeAll(new Map([[file, mark + text]]));
  return null;
}
