import type {SegmentCounts} from '../../translation/ledger/count-effort';
import type {Segment, SegmentState} from '../../translation/ledger/segment';
import type {Command} from '../command';
import {chooseArticles, localeOption} from './choose-articles';
import {
  describeFailure,
  describeSegment,
  describeUnreviewed,
  describeUntranslated,
} from './describe-segment';
import {judgeStatus} from './judge-status';
import type {FileMistake, TranslatedArticle} from './read-article';
import {describeStatus} from './summarise-status';

/**
 * What `--check` fails on. A machine's translation that nobody read yet is no drift: its page says so
 * to its readers.
 */
const drift: readonly SegmentState[] = ['stale', 'missing', 'unrecorded', 'orphan'];

/**
 * Tells how the translations stand, per article and segment, how many segments fail a rule (see `check`),
 * and how many words of work are left.
 *
 * Exit codes: 0; 1 where a ledger cannot be read, and with `--check` where something drifted or there
 * is no article at all; 2 for an article or language that is not there.
 */
export const status: Command = {
  operands: '[article…]',
  note: 'Name an article to see it piece by piece; otherwise, what nobody translated or has read is a line per article.',
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
    const {articles, locales} = chosen.value;
    const summary = await judgeStatus(io.directory, articles, locales);
    const {rows, total} = summary;
    if (options['json'] === true) {
      io.print(JSON.stringify(describeStatus(summary), null, 2));
    } else {
      const isNamed = names.length > 0;
      for (const {article, movedTo, counts, failing: own} of rows) {
        if (movedTo !== null) {
          io.print(
            `${article.targetFile}:1:1 orphan ${article.name} is now ${movedTo}: move the translation and ${article.ledgerFile} too.`,
          );
        }
        if (article.mistake) io.print(describeMistake(article.mistake));
        const lines = isNamed ? describeAll(article, own) : describeWork(article, own, counts);
        for (const line of lines) io.print(line);
      }
      for (const line of formatTable([
        ...rows.map(({article, counts, failing: own}) => ({
          name: `${article.locale} ${article.name}`,
          counts,
          failing: own.size,
        })),
        {name: 'all', counts: total, failing: summary.failing},
      ])) {
        io.print(line);
      }
    }
    const isUnreadable = articles.some(({mistake}) => mistake !== null);
    const hasDrifted = articles.length === 0 || drift.some((state) => total.segments[state] > 0);
    return isUnreadable || (options['check'] === true && hasDrifted) ? 1 : 0;
  },
};

type Failing = ReadonlyMap<Segment, readonly string[]>;

function describeMistake({file, line, column, reason}: FileMistake): string {
  return `${file}:${line}:${column} ledger: ${reason}.`;
}

/** Every segment, and what fails a rule. */
function describeAll(article: TranslatedArticle, failing: Failing): readonly string[] {
  return article.segments.flatMap((segment) => [
    describeSegment(article, segment),
    ...describeFailing(article, segment, failing),
  ]);
}

/**
 * What there is to do segment by segment; of an article that nobody translated, and of what nobody read,
 * how much there is: it is worked through from beginning to end.
 */
function describeWork(
  article: TranslatedArticle,
  failing: Failing,
  counts: SegmentCounts,
): readonly string[] {
  const {source, target, segments} = article;
  if (source && !target && counts.segments.orphan === 0) {
    return counts.segments.missing > 0 ? [describeUntranslated(article, counts)] : [];
  }
  const unread = segments.filter(({state}) => state === 'unreviewed');
  const unreadFailing = unread.filter((segment) => failing.has(segment)).length;
  return [
    ...(unread.length > 0 ? [describeUnreviewed(article, unread.length, unreadFailing)] : []),
    ...segments
      .filter(({state}) => state !== 'unreviewed')
      .flatMap((segment) => [
        ...(segment.state === 'translated' ? [] : [describeSegment(article, segment)]),
        ...describeFailing(article, segment, failing),
      ]),
  ];
}

function describeFailing(
  article: TranslatedArticle,
  segment: Segment,
  failing: Failing,
): readonly string[] {
  const rules = failing.get(segment);
  return rules ? [describeFailure(article, segment, rules)] : [];
}

/** A line of the table. */
interface TableRow {
  readonly name: string;
  readonly counts: SegmentCounts;
  readonly failing: number;
}

const columns: readonly (readonly [string, (row: TableRow) => number])[] = [
  ['translated', ({counts}) => counts.segments.translated],
  ['stale', ({counts}) => counts.segments.stale],
  ['missing', ({counts}) => counts.segments.missing],
  ['unreviewed', ({counts}) => counts.segments.unreviewed],
  ['unrecorded', ({counts}) => counts.segments.unrecorded],
  ['orphan', ({counts}) => counts.segments.orphan],
  ['failing', ({failing}) => failing],
  ['words', ({counts}) => counts.words],
  ['to translate', ({counts}) => counts.effort.translate],
  ['to review', ({counts}) => counts.effort.review],
];

function formatTable(rows: readonly TableRow[]): readonly string[] {
  const width = Math.max(...rows.map(({name}) => name.length));
  const head = columns.map(([title]) => title).join('  ');
  return [
    `${''.padEnd(width)}  ${head}`,
    ...rows.map((row) => {
      const cells = columns.map(([title, read]) => String(read(row)).padStart(title.length));
      return `${row.name.padEnd(width)}  ${cells.join('  ')}`;
    }),
  ];
}
