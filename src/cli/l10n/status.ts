import {
  addCounts,
  countSegments,
  noCounts,
  type SegmentCounts,
} from '../../translation/ledger/count-effort';
import {findMovedArticle} from '../../translation/ledger/find-moved-article';
import type {Segment, SegmentState} from '../../translation/ledger/segment';
import type {Command} from '../command';
import {chooseArticles, localeOption} from './choose-articles';
import {describeSegment, placeOf} from './describe-segment';
import type {TranslatedArticle} from './read-article';

/**
 * What `--check` fails on. A machine's translation that nobody read yet is no drift: its page says so
 * to its readers.
 */
const drift: readonly SegmentState[] = ['stale', 'missing', 'unrecorded', 'orphan'];

/**
 * Tells how the translations stand, per article and segment, and how many words of work are left.
 *
 * Exit codes: 0; 1 where a ledger cannot be read, and with `--check` where something drifted or there
 * is no article at all; 2 for an article or language that is not there.
 */
export const status: Command = {
  operands: '[article…]',
  options: {
    locale: localeOption,
    check: {
      type: 'boolean',
      help: 'fail where anything is stale, missing, unrecorded or an orphan',
    },
    json: {type: 'boolean', help: 'everything, for machines'},
  },
  async run(options, io, names = []) {
    const chosen = await chooseArticles(io.directory, options, names);
    if (!chosen.ok) {
      io.print(chosen.problem);
      return 2;
    }
    const {articles, sourceLocale} = chosen.value;
    const rows = articles.map((article) => ({
      article,
      counts: countSegments(article.segments, sourceLocale),
      movedTo: findMove(article, articles),
    }));
    const total = rows.reduce((sum, {counts}) => addCounts(sum, counts), noCounts);
    if (options['json'] === true) {
      io.print(JSON.stringify({articles: rows.map(describeRow), total}, null, 2));
    } else {
      const isNamed = names.length > 0;
      for (const {article, movedTo} of rows) {
        if (movedTo !== null) {
          io.print(
            `${article.targetFile}:1:1 orphan ${article.name} is now ${movedTo}: move the translation and ${article.ledgerFile} too.`,
          );
        }
        printSegments(article, isNamed, io.print);
      }
      for (const line of formatTable([
        ...rows.map(({article, counts}) => [`${article.locale} ${article.name}`, counts] as const),
        ['all', total],
      ])) {
        io.print(line);
      }
    }
    const isUnreadable = articles.some(({mistake}) => mistake !== null);
    const hasDrifted = articles.length === 0 || drift.some((state) => total.segments[state] > 0);
    return isUnreadable || (options['check'] === true && hasDrifted) ? 1 : 0;
  },
};

function printSegments(
  article: TranslatedArticle,
  isNamed: boolean,
  print: (line: string) => void,
): void {
  const {mistake, segments} = article;
  if (mistake)
    print(`${mistake.file}:${mistake.line}:${mistake.column} ledger: ${mistake.reason}.`);
  for (const segment of segments) {
    if (isNamed || segment.state !== 'translated') print(describeSegment(article, segment));
  }
}

const columns: readonly (readonly [string, (counts: SegmentCounts) => number])[] = [
  ['translated', ({segments}) => segments.translated],
  ['stale', ({segments}) => segments.stale],
  ['missing', ({segments}) => segments.missing],
  ['unreviewed', ({segments}) => segments.unreviewed],
  ['unrecorded', ({segments}) => segments.unrecorded],
  ['orphan', ({segments}) => segments.orphan],
  ['words', ({words}) => words],
  ['to translate', ({effort}) => effort.translate],
  ['to review', ({effort}) => effort.review],
];

function formatTable(rows: readonly (readonly [string, SegmentCounts])[]): readonly string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  const head = columns.map(([title]) => title).join('  ');
  return [
    `${''.padEnd(width)}  ${head}`,
    ...rows.map(([name, counts]) => {
      const cells = columns.map(([title, read]) => String(read(counts)).padStart(title.length));
      return `${name.padEnd(width)}  ${cells.join('  ')}`;
    }),
  ];
}

interface Row {
  readonly article: TranslatedArticle;
  readonly counts: SegmentCounts;
  readonly movedTo: string | null;
}

/** Where the source of an article went, of those that have no translation yet. */
function findMove(
  {locale, hasSource, ledger}: TranslatedArticle,
  articles: readonly TranslatedArticle[],
): string | null {
  if (hasSource || !ledger) return null;
  const candidates = articles
    .filter((article) => article.locale === locale && article.hasSource && !article.ledger)
    .map(({name, segments}) => ({
      name,
      texts: segments.flatMap(({source}) => (source ? [source.text] : [])),
    }));
  return findMovedArticle(ledger, candidates);
}

function describeRow({article, counts, movedTo}: Row) {
  const {locale, name, sourceFile, targetFile, ledgerFile, hasSource, mistake} = article;
  return {
    locale,
    name,
    sourceFile,
    targetFile,
    ledgerFile,
    hasSource,
    movedTo,
    mistake,
    ...counts,
    list: article.segments.map((segment) => describeItem(article, segment)),
  };
}

function describeItem(article: TranslatedArticle, segment: Segment) {
  const {id, state, entry, source, target, isTargetEdited} = segment;
  return {
    id,
    state,
    ...placeOf(article, segment),
    made: entry?.made ?? null,
    accepted: entry?.accepted ?? null,
    isTargetEdited,
    source: source?.text ?? null,
    target: target?.text ?? null,
  };
}
