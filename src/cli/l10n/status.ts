import type {SegmentCounts} from '../../translation/ledger/count-effort';
import type {SegmentState} from '../../translation/ledger/segment';
import type {Command} from '../command';
import {chooseArticles, localeOption} from './choose-articles';
import {describeSegment} from './describe-segment';
import type {TranslatedArticle} from './read-article';
import {describeStatus, summariseStatus} from './summarise-status';

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
    const summary = summariseStatus(articles, sourceLocale);
    const {rows, total} = summary;
    if (options['json'] === true) {
      io.print(JSON.stringify(describeStatus(summary), null, 2));
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
