import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';

import {parseArticle} from '../content/parse-article';
import {findProblems} from '../translation/rules/running/find-problems';
import {listAnchors} from '../translation/rules/parts/list-anchors';
import {listRules} from '../translation/rules/list-rules';
import {pairArticles} from '../translation/rules/running/pair-articles';
import {importArticle, type ImportedArticle} from '../translation/side-by-side/import-article';
import {readBilingual} from '../translation/side-by-side/read-bilingual';
import type {BenchmarkRow} from './benchmark-row';
import {heapBytes} from './heap-bytes';

const locale = 'nl-NL';
const rounds = 5;
/** Every so many-th file stands for a corpus that is so many times smaller. */
const part = 4;

interface CorpusFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What is read of the same files without looking at it: the least that any tool can do. */
const bare = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).freeze();

const rules = listRules().filter(({isOnByDefault}) => isOnByDefault);

/** Times import and check of bilingual articles against a bare parse of the same files, in this process. */
export function measureTranslation(folder: string): readonly BenchmarkRow[] {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({name, bytes: readFileSync(path.join(folder, name))}));
  const names = new Set(files.map(({name}) => name));
  const importFile = ({name, bytes}: CorpusFile): ImportedArticle | null => {
    const text = readBilingual(bytes);
    if (!text.ok) return null;
    const imported = importArticle({
      ...{name, text: text.value, locale},
      hasFile: (file) => names.has(file),
    });
    return imported.ok ? imported.value : null;
  };
  const articles = files.flatMap((file) => importFile(file) ?? []);

  const works = {
    parse: () => files.forEach(({bytes}) => bare.parse(bytes.toString())),
    import: () => files.forEach(importFile),
    parseSides: () =>
      articles.forEach(({source, target}) => [bare.parse(source), bare.parse(target)]),
    check: () => articles.forEach(checkArticle),
    importPart: () => repeat(() => files.filter(isInPart).forEach(importFile)),
    checkPart: () => repeat(() => articles.filter(isInPart).forEach(checkArticle)),
  };
  for (const work of Object.values(works)) work();
  const before = heapBytes();
  const times = timeInTurns(works);
  const growth = (heapBytes() - before) / 1024 / 1024;

  const bilingual = files.reduce((sum, {bytes}) => sum + bytes.length, 0);
  const bilingualPart = files.filter(isInPart).reduce((sum, {bytes}) => sum + bytes.length, 0);
  const sides = articles.reduce((sum, article) => sum + lengthOf(article), 0);
  const sidesPart = articles.filter(isInPart).reduce((sum, article) => sum + lengthOf(article), 0);
  return [
    {
      what: `Import of ${files.length} bilingual articles, against a bare unified parse of them`,
      measured: `${times.import.toFixed(0)} ms`,
      against: `${times.parse.toFixed(0)} ms`,
      figure: times.import / times.parse,
      bar: 1.5,
    },
    {
      what: `Check of ${articles.length} articles by ${rules.length} rules, against a bare unified parse of both sides`,
      measured: `${times.check.toFixed(0)} ms`,
      against: `${times.parseSides.toFixed(0)} ms`,
      figure: times.check / times.parseSides,
      bar: 3,
    },
    comparePart('Import', times.import / bilingual, times.importPart / part / bilingualPart),
    comparePart('Check', times.check / sides, times.checkPart / part / sidesPart),
    {
      what: `Heap growth after ${rounds} more rounds of import and check, in MB`,
      measured: `${growth.toFixed(2)} MB`,
      against: null,
      figure: growth,
      bar: 5,
    },
  ];
}

function comparePart(what: string, all: number, some: number): BenchmarkRow {
  return {
    what: `${what} of the corpus, time per kB against that of a quarter of its files`,
    measured: `${(all * 1000).toFixed(3)} ms`,
    against: `${(some * 1000).toFixed(3)} ms`,
    figure: all / some,
    bar: 1.5,
  };
}

/** Makes the work on a part take as long as that on the whole, so that a busy machine slows both alike. */
function repeat(work: () => void): void {
  for (let time = 0; time < part; time++) work();
}

function isInPart(_thing: unknown, index: number): boolean {
  return index % part === 0;
}

function lengthOf({source, target}: ImportedArticle): number {
  return source.length + target.length;
}

/** As `l10n check` does it: read both sides, pair their blocks, run the rules. */
function checkArticle(article: ImportedArticle): void {
  const target = parseArticle(article.target);
  const file = 'article.md';
  const pair = pairArticles({
    file,
    source: parseArticle(article.source),
    target,
    ledger: article.ledger,
    sourceLocale: 'en',
    locale,
    site: {
      locales: ['en', locale],
      listAnchors: (name) => (name === file ? listAnchors(target) : null),
      termbase: null,
    },
  });
  findProblems(pair, rules);
}

/**
 * Least milliseconds of each, measured one after another in each round: what else the machine does only
 * ever adds to them.
 */
function timeInTurns<Name extends string>(
  works: Readonly<Record<Name, () => void>>,
): Readonly<Record<Name, number>> {
  const taken = Object.fromEntries(
    Object.keys(works).map((name) => [name, []]),
  ) as unknown as Record<Name, number[]>;
  for (let round = 0; round < rounds; round++) {
    for (const name of Object.keys(works) as Name[]) {
      const start = performance.now();
      works[name]();
      taken[name].push(performance.now() - start);
    }
  }
  return Object.fromEntries(
    Object.entries<number[]>(taken).map(([name, times]) => [name, Math.min(...times)]),
  ) as Record<Name, number>;
}
