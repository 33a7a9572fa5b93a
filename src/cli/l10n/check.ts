import {readFile, rename, writeFile} from 'node:fs/promises';
import path from 'node:path';

import {failure, success, type Result} from '../../core/result';
import {placeAt} from '../../translation/place-at';
import type {Problem} from '../../translation/rules/find-problems';
import {listRules} from '../../translation/rules/list-rules';
import type {Rule} from '../../translation/rules/rule';
import type {Command, CommandIo, CommandOptions} from '../command';
import {checkAll, fixAll, type CheckedArticle} from './check-articles';
import {chooseArticles, localeOption} from './choose-articles';
import {linkToRule} from './link-to-rule';
import type {FileMistake, TranslatedArticle} from './read-article';
import {readTermbase} from './read-termbase';

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
  options: {
    locale: localeOption,
    rule: {
      type: 'string',
      value: 'id,…',
      help: 'these rules alone, also if they are off; all that are on if nothing is said',
    },
    fix: {type: 'boolean', help: "put right what needs nobody's judgement"},
    json: {type: 'boolean', help: 'everything, for machines'},
  },
  async run(options, io, names = []) {
    const rules = chooseRules(options);
    if (!rules.ok) {
      io.print(rules.problem);
      return 2;
    }
    const chosen = await chooseArticles(io.directory, options, names);
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
      for (const {article, text, fixed: times} of fixAll(chosen.value, settings)) {
        const problem = await writeTranslation(io.directory, article, text);
        if (problem !== null) {
          tell(`${article.targetFile}:1:1 unwritten: ${problem}.`);
          continue;
        }
        fixed.set(article.targetFile, times);
        tell(`${article.targetFile}: ${count(times, 'finding')} put right.`);
      }
    }
    // A heading that was mended may be what a link of another article was looking for.
    const now = fixed.size > 0 ? await chooseArticles(io.directory, options, names) : chosen;
    if (!now.ok) throw new Error(now.problem);
    const checked: CheckedArticle[] = [];
    for (const found of checkAll(now.value, settings)) {
      checked.push(found);
      for (const line of describe(found, io)) tell(line);
      if (checked.length % tellEvery === 0) tell(`${checked.length} articles checked`);
    }
    io.print(
      isJson
        ? JSON.stringify(toJson(checked, {fixed, mistakes}, io), null, 2)
        : summarise(checked, fixed),
    );
    const isBad = checked.some(({problems, mistake}) => problems.length > 0 || mistake !== null);
    return isBad || mistakes.length > 0 || checked.length === 0 ? 1 : 0;
  },
};

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
  const now = readText(await readFile(file));
  if (now === null) return 'it has bytes that are no UTF-8, which would be lost';
  const mark = now.startsWith('\uFEFF') ? '\uFEFF' : '';
  if (now !== mark + (article.target?.text ?? '')) return 'somebody else changed it meanwhile';
  const unfinished = `${file}.${process.pid}.tmp`;
  await writeFile(unfinished, mark + text);
  await rename(unfinished, file);
  return null;
}

function readText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return null;
  }
}

function describe(
  {article, text, problems, mistake}: CheckedArticle,
  io: CommandIo,
): readonly string[] {
  if (mistake) {
    return [`${describeMistake(mistake)} Nothing of this article is checked.`];
  }
  return problems.map(({start, rule, message}) => {
    const {line, column} = placeAt(text, start);
    return `${article.targetFile}:${line}:${column} ${rule} ${message} (${linkToRule(rule, io)})`;
  });
}

/** How many findings were put right, by the translation's file. */
type Fixed = ReadonlyMap<string, number>;

const sum = (fixed: Fixed) => Array.from(fixed.values()).reduce((total, times) => total + times, 0);

function describeMistake({file, line, column, reason}: FileMistake): string {
  return `${file}:${line}:${column} unreadable: ${reason}.`;
}

function summarise(checked: readonly CheckedArticle[], fixed: Fixed): string {
  if (checked.length === 0) return 'There is no translation to check.';
  const problems = checked.flatMap((each) => each.problems);
  const fixable = problems.filter(({fixes}) => fixes !== undefined).length;
  const bad = checked.filter((each) => each.problems.length > 0).length;
  const unreadable = checked.filter(({mistake}) => mistake !== null).length;
  return [
    problems.length === 0
      ? `No findings in ${count(checked.length - unreadable, 'article')}.`
      : `${count(problems.length, 'finding')} in ${bad} of ${count(checked.length, 'article')}.`,
    ...(fixed.size > 0 ? [`${count(sum(fixed), 'finding')} put right.`] : []),
    ...(fixable > 0 ? [`${fixable} of them \`--fix\` can put right.`] : []),
    ...(unreadable > 0 ? [`${count(unreadable, 'article')} could not be checked.`] : []),
  ].join(' ');
}

const count = (things: number, name: string) => `${things} ${name}${things === 1 ? '' : 's'}`;

function toJson(
  checked: readonly CheckedArticle[],
  {fixed, mistakes}: {readonly fixed: Fixed; readonly mistakes: readonly FileMistake[]},
  io: CommandIo,
) {
  const problems = checked.flatMap((each) => each.problems);
  const rules = Array.from(new Set(problems.map(({rule}) => rule))).sort();
  return {
    articles: checked.map(({article, text, problems: own, mistake}) => ({
      locale: article.locale,
      name: article.name,
      file: article.targetFile,
      source: article.sourceFile,
      fixed: fixed.get(article.targetFile) ?? 0,
      mistake,
      findings: own.map((problem) => ({
        ...describePlaces(text, problem),
        url: linkToRule(problem.rule, io),
      })),
    })),
    rules: Object.fromEntries(
      rules.map((id) => [id, problems.filter(({rule}) => rule === id).length]),
    ),
    findings: problems.length,
    mistakes,
    fixed: sum(fixed),
  };
}

function describePlaces(text: string, {rule, start, end, message, fixes}: Problem) {
  const from = placeAt(text, start);
  const to = placeAt(text, end);
  return {
    rule,
    message,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    start,
    end,
    fixes: fixes ?? [],
  };
}
