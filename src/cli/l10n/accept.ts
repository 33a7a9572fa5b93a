import {failure, success, type Result} from '../../core/result';
import {acceptSegment, type AcceptProblem} from '../../translation/ledger/accept-segment';
import type {Acceptance, Ledger} from '../../translation/ledger/ledger';
import type {Segment} from '../../translation/ledger/segment';
import type {Command, CommandIo, CommandOptions} from '../command';
import {articleName, chooseArticles, localeOption} from './choose-articles';
import type {TranslatedArticle} from './read-article';
import {writeLedger} from './write-ledger';

const reasons: Readonly<Record<AcceptProblem, string>> = {
  unknown: 'there is no such segment; `l10n status <article>` lists them',
  missing: 'there is no translation yet that could be right',
  orphan: 'there is no source any more that it could be right for: remove its translation',
};

/**
 * Writes down that translations are right for the source of today: as data, so that nobody has to edit
 * them for a mark to go away.
 *
 * Nothing is written if anything that was named cannot be accepted, nor of what is right already. Exit codes: 0; 1 where something
 * cannot be, and with `--check` where something would have been written; 2 for arguments that nothing
 * can be done with.
 */
export const accept: Command = {
  operands: '<article#segment…>',
  options: {
    reason: {type: 'string', value: 'why', help: 'such as "still correct" or "translated again"'},
    locale: {...localeOption, help: 'which one, where an article is translated into several'},
    check: {type: 'boolean', help: 'write nothing, and fail where something would be written'},
    json: {type: 'boolean', help: 'what is accepted, for machines'},
  },
  async run(options, io, operands = []) {
    const asked = await readArguments(options, io, operands);
    if (!asked.ok) {
      io.print(asked.problem);
      return 2;
    }
    const {articles, references, reason} = asked.value;
    const acceptance = {on: new Date().toISOString().slice(0, 10), reason};
    const results = articles.map((article) => acceptAll(article, references, acceptance));
    const problems = results.flatMap((result) => (result.ok ? [] : result.problem));
    if (problems.length > 0) {
      for (const problem of problems) io.print(problem);
      io.print('Nothing was written.');
      return 1;
    }
    const accepted = results.flatMap((result) => (result.ok ? [result.value] : []));
    const isCheck = options['check'] === true;
    if (options['json'] === true) {
      const told = accepted.map(({name, locale, ids, right}) => ({
        ...{article: name, locale, ids, right},
      }));
      io.print(JSON.stringify({accepted: told, reason}, null, 2));
    } else {
      for (const line of accepted.flatMap((each) => describeAccepted(each, isCheck)))
        io.print(line);
    }
    const toWrite = accepted.filter(({ids}) => ids.length > 0);
    if (isCheck) return toWrite.length > 0 ? 1 : 0;
    for (const {ledgerFile, ledger} of toWrite) {
      await writeLedger(io.directory, ledgerFile, ledger);
    }
    return 0;
  },
};

/** A segment as it was named. */
interface Reference {
  readonly article: string;
  readonly id: string;
}

interface Arguments {
  readonly articles: readonly TranslatedArticle[];
  readonly references: readonly Reference[];
  readonly reason: string;
}

async function readArguments(
  options: CommandOptions,
  io: CommandIo,
  operands: readonly string[],
): Promise<Result<Arguments, string>> {
  const reason = typeof options['reason'] === 'string' ? options['reason'].trim() : '';
  if (reason === '') return failure('Say why, for those who read it later: --reason "…".');
  const references = operands.map(readReference);
  const odd = operands.find((_operand, index) => !references[index]);
  if (odd !== undefined || references.length === 0) {
    const what = odd === undefined ? 'Nothing is named' : `${odd} names no segment`;
    return failure(`${what}: write <article>#<segment>, as \`l10n status\` shows it.`);
  }
  const named = references.filter((reference) => reference !== null);
  const names = named.map(({article}) => article);
  const chosen = await chooseArticles(io.directory, options, names);
  if (!chosen.ok) return chosen;
  const {articles} = chosen.value;
  const locales = Array.from(new Set(articles.map(({locale}) => locale)));
  if (locales.length > 1) {
    return failure(`In which language? Say --locale: ${locales.join(', ')}.`);
  }
  return success({articles, references: named, reason});
}

function readReference(operand: string): Reference | null {
  const [, article, id] = /^(.+)#([^#]+)$/u.exec(operand) ?? [];
  return article !== undefined && id !== undefined ? {article: articleName(article), id} : null;
}

interface Accepted {
  readonly name: string;
  readonly locale: string;
  readonly ledgerFile: string;
  /** What is now written down as right. */
  readonly ids: readonly string[];
  /** What was right already. */
  readonly right: readonly string[];
  readonly ledger: Ledger;
}

function describeAccepted(
  {ledgerFile, name, ids, right}: Accepted,
  isCheck: boolean,
): readonly string[] {
  const verb = isCheck ? 'would be right' : 'right';
  return [
    ...(ids.length > 0
      ? [`${ledgerFile}: ${verb} for the source of today: ${name}#${ids.join(', #')}.`]
      : []),
    ...right.map((id) => `${name}#${id} is right for the source of today already.`),
  ];
}

/** Accepts what was named of one article; or says why each of the others cannot be. */
function acceptAll(
  {name, locale, ledgerFile, ledger: before, segments, mistake}: TranslatedArticle,
  references: readonly Reference[],
  acceptance: Acceptance,
): Result<Accepted, readonly string[]> {
  if (mistake) {
    return failure([
      `${mistake.file}:${mistake.line}:${mistake.column} ledger: ${mistake.reason}.`,
    ]);
  }
  const named = Array.from(
    new Set(references.filter(({article}) => article === name).map(({id}) => id)),
  );
  const right = named.filter((id) => segments.some((each) => each.id === id && isRight(each)));
  const ids = named.filter((id) => !right.includes(id));
  const problems: string[] = [];
  let ledger: Ledger = before ?? {segments: []};
  for (const id of ids) {
    const result = acceptSegment(ledger, segments, id, acceptance);
    if (result.ok) ledger = result.value;
    else problems.push(`${name}#${id}: ${reasons[result.problem]}.`);
  }
  if (problems.length > 0) return failure(problems);
  return success({name, locale, ledgerFile, ids, right, ledger});
}

/** Whether there is nothing that somebody's word would change. */
function isRight({state, isTargetEdited}: Segment): boolean {
  return state === 'translated' && !isTargetEdited;
}
