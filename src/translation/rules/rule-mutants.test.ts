import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

import {parseArticle} from '../../content/parse-article';
import {readOwnTermbase} from '../../testing/read-own-termbase';
import type {Ledger} from '../ledger/ledger';
import {ledgerPath} from '../ledger/ledger-path';
import {parseLedger} from '../ledger/parse-ledger';
import {applyFixes} from './running/apply-fixes';
import {listAnchors} from './parts/list-anchors';
import {listRules} from './list-rules';
import {listMutators} from './mutators/list-mutators';
import type {Mutant} from './mutators/mutator';
import {pairArticles} from './running/pair-articles';
import type {ArticlePair, Rule} from './rule';

const project = path.resolve(__dirname, '../../..');
const termbase = readOwnTermbase();

interface CleanArticle {
  readonly title: string;
  readonly pair: ArticlePair;
  /** Without one nobody can tell which paragraph is which once they are moved and changed. */
  readonly hasLedger: boolean;
  /** The same pair with another translation. */
  readonly change: (target: string) => ArticlePair;
}

function createArticle(
  title: string,
  {locale, ledger}: {readonly locale: string; readonly ledger: Ledger | null},
  texts: {readonly source: string; readonly target: string},
  others: Readonly<Record<string, string>>,
): CleanArticle {
  const source = parseArticle(texts.source);
  const file = path.posix.basename(title);
  const anchors = new Map(
    Object.entries(others).map(([name, text]) => [name, listAnchors(parseArticle(text))]),
  );
  const change = (text: string) =>
    pairArticles({
      file,
      source,
      target: parseArticle(text),
      ledger,
      sourceLocale: 'en',
      locale,
      site: {
        locales: ['en', locale],
        listAnchors: (name) => anchors.get(name) ?? null,
        termbase,
      },
    });
  return {title, pair: change(texts.target), hasLedger: ledger !== null, change};
}

/** The project's own articles in every language that it has them in. */
function readOwnArticles(): readonly CleanArticle[] {
  return readdirSync(path.join(project, 'i18n')).flatMap((locale) => {
    const folder = path.join(project, 'i18n', locale);
    const translated = path.join(folder, 'docusaurus-plugin-content-docs/current');
    // A language without ledgers is none of ours: a pseudo-locale is made by a machine.
    if (!existsSync(path.join(folder, 'ledger'))) return [];
    const names = readdirSync(translated).filter((name) => name.endsWith('.md'));
    const read = (name: string) => readFileSync(path.join(translated, name), 'utf8');
    const others = Object.fromEntries(names.map((name) => [name, read(name)]));
    return names.map((name) => {
      const source = readFileSync(path.join(project, 'docs', name), 'utf8');
      const file = path.join(folder, ledgerPath(name));
      const ledger = existsSync(file) ? parseLedger(readFileSync(file, 'utf8')) : null;
      if (ledger?.ok === false) throw new Error(`The ledger of ${name} cannot be read`);
      const side = {locale, ledger: ledger?.value ?? null};
      return createArticle(`${locale}/${name}`, side, {source, target: read(name)}, others);
    });
  });
}

/** An article with one of each thing that rules look at: the project's have not all of them. */
function readFixture(): CleanArticle {
  const read = (name: string) =>
    readFileSync(path.join(__dirname, '__fixtures__/clean', name), 'utf8');
  const texts = {source: read('source.md'), target: read('target.md')};
  const others = {'fixture.md': texts.target, 'other.md': '# Other\n\n## Start\n'};
  return createArticle('fixture.md', {locale: 'nl-NL', ledger: null}, texts, others);
}

const fixture = readFixture();
const articles = [...readOwnArticles(), fixture];

const isMutated = (article: CleanArticle) => article.hasLedger || article === fixture;

const run = (rule: Rule, pair: ArticlePair) =>
  rule.find(pair).map(({start, end, message}) => ({start, end, message}));

test.each(articles.map((article) => [article.title, article] as const))(
  'nothing is found in %s, which is right',
  (_title, {pair}) => {
    const found = listRules().flatMap((rule) =>
      run(rule, pair).map(({start, end, message}) => [
        rule.id,
        pair.target.text.slice(start, end),
        message,
      ]),
    );
    expect(found).toEqual([]);
  },
);

/** Rounds of mutants that can be tried at once: at most one of each block. */
function groupMutants(mutants: readonly Mutant[]): readonly (readonly Mutant[])[] {
  const perBlock = new Map<unknown, number>();
  const rounds: Mutant[][] = [];
  for (const mutant of mutants) {
    if (mutant.block === null) {
      rounds.push([mutant]);
      continue;
    }
    const round = perBlock.get(mutant.block) ?? 0;
    perBlock.set(mutant.block, round + 1);
    (rounds[round] ??= []).push(mutant);
  }
  return rounds;
}

/** Of the mutants that were put in together, those that the rule does not find. */
function listSurvivors(
  rule: Rule,
  {pair, change}: CleanArticle,
  mutants: readonly Mutant[],
): readonly string[] {
  const edits = mutants.flatMap((mutant) => mutant.edits);
  const text = applyFixes(pair.target.text, edits);
  const findings = run(rule, change(text));
  const shift = (offset: number, isEnd: boolean) =>
    edits
      .filter(({start, end}) => (isEnd ? start <= offset : end <= offset && start < offset))
      .reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), offset);
  const isFound = ({block, edits: own}: Mutant) => {
    if (block === null) return findings.length > 0;
    const first = Math.min(block.start, ...own.map(({start}) => start));
    const last = Math.max(block.end, ...own.map(({end}) => end));
    const [from, to] = [shift(first, false), shift(last, true)];
    return findings.some(({start, end}) => start <= to && end >= from);
  };
  return mutants
    .filter((mutant) => !isFound(mutant))
    .map(({edits: own}) => own.map((edit) => describeEdit(pair.target.text, edit)).join(' and '));
}

function describeEdit(text: string, edit: Mutant['edits'][number]): string {
  const line = text.slice(0, edit.start).split('\n').length;
  return `line ${line}: ${text.slice(edit.start, edit.end)} → ${edit.text}`;
}

const seconds = 60_000;

describe.each(listRules().map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const mutators = listMutators().filter((mutator) => mutator.rule === id);

  test(
    'finds every defect of its kind, wherever it is put',
    () => {
      let tried = 0;
      const survivors: string[] = [];
      for (const article of articles.filter(isMutated)) {
        const mutants = mutators.flatMap((mutator) => mutator.list(article.pair));
        tried += mutants.length;
        for (const round of groupMutants(mutants)) {
          survivors.push(
            ...listSurvivors(rule, article, round).map((told) => `${article.title} ${told}`),
          );
        }
      }
      expect(survivors).toEqual([]);
      expect(tried).toBeGreaterThan(0);
    },
    seconds,
  );
});
