import {placeAt} from '../../translation/place-at';
import type {Problem} from '../../translation/rules/running/find-problems';
import type {CommandIo} from '../command';
import type {CheckedArticle} from './check-article';
import {count} from './count';
import {linkToRule} from './link-to-rule';
import type {FileMistake, TranslatedArticle} from './read-article';

/** What was found in an article: all that is kept of it. */
export interface ArticleReport {
  readonly locale: string;
  readonly name: string;
  readonly file: string;
  readonly source: string;
  readonly mistake: FileMistake | null;
  readonly findings: readonly ReportedFinding[];
}

type ReportedFinding = ReturnType<typeof reportFinding>;

/** Makes the report of an article. */
export function reportOn(
  {locale, name, targetFile, sourceFile, target}: TranslatedArticle,
  {problems, mistake}: CheckedArticle,
  io: CommandIo,
): ArticleReport {
  const text = target?.text ?? '';
  return {
    ...{locale, name, file: targetFile, source: sourceFile, mistake},
    findings: problems.map((problem) => reportFinding(text, problem, io)),
  };
}

function reportFinding(text: string, {rule, start, end, message, fixes}: Problem, io: CommandIo) {
  const from = placeAt(text, start);
  const to = placeAt(text, end);
  return {
    ...{rule, message, start, end},
    ...{line: from.line, column: from.column, endLine: to.line, endColumn: to.column},
    fixes: fixes ?? [],
    url: linkToRule(rule, io),
  };
}

/** Tells it, a finding a line. */
export function describeReport({file, findings, mistake}: ArticleReport): readonly string[] {
  if (mistake) return [`${describeMistake(mistake)} Nothing of this article is checked.`];
  return findings.map(
    ({line, column, rule, message, url}) => `${file}:${line}:${column} ${rule} ${message} (${url})`,
  );
}

/** Tells in a line why a file cannot be read. */
export function describeMistake({file, line, column, reason}: FileMistake): string {
  return `${file}:${line}:${column} unreadable: ${reason}.`;
}

/** How many findings were put right, by the translation's file. */
export type Fixed = ReadonlyMap<string, number>;

const sum = (fixed: Fixed) => Array.from(fixed.values()).reduce((total, times) => total + times, 0);

/** One line about all of them. */
export function summariseReports(reports: readonly ArticleReport[], fixed: Fixed): string {
  if (reports.length === 0) return 'There is no translation to check.';
  const findings = reports.flatMap((report) => report.findings);
  const fixable = findings.filter(({fixes}) => fixes.length > 0).length;
  const bad = reports.filter((report) => report.findings.length > 0).length;
  const unreadable = reports.filter(({mistake}) => mistake !== null).length;
  return [
    ...(findings.length > 0
      ? [`${count(findings.length, 'finding')} in ${bad} of ${count(reports.length, 'article')}.`]
      : reports.length > unreadable
        ? [`No findings in ${count(reports.length - unreadable, 'article')}.`]
        : []),
    ...(fixed.size > 0 ? [`${count(sum(fixed), 'finding')} put right.`] : []),
    ...(fixable > 0 ? [`${fixable} of them \`--fix\` can put right.`] : []),
    ...(unreadable > 0 ? [`${count(unreadable, 'article')} could not be checked.`] : []),
  ].join(' ');
}

/** All of it, for machines. */
export function toJson(
  reports: readonly ArticleReport[],
  fixed: Fixed,
  mistakes: readonly FileMistake[],
) {
  const ids = reports.flatMap(({findings}) => findings.map(({rule}) => rule));
  const rules = Array.from(new Set(ids)).sort();
  return {
    articles: reports.map((report) => ({...report, fixed: fixed.get(report.file) ?? 0})),
    rules: Object.fromEntries(rules.map((id) => [id, ids.filter((rule) => rule === id).length])),
    findings: ids.length,
    fixed: sum(fixed),
    mistakes,
  };
}
