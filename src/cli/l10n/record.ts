import {failure, success, type Result} from '../../core/result';
import {countSegments, type SegmentCounts} from '../../translation/ledger/count-effort';
import {recordSegments, type Recorded} from '../../translation/ledger/record-segments';
import type {Segment} from '../../translation/ledger/segment';
import type {Command} from '../command';
import {chooseArticles, localeOption} from './choose-articles';
import {count} from './count';
import {describeSegment, describeUntranslated} from './describe-segment';
import type {TranslatedArticle} from './read-article';
import {writeLedger} from './write-ledger';

/**
 * Writes down what is not in doubt: translations that no ledger knows yet, as right for the source of
 * today, and their words of today where the source did not change. This makes the first ledger of an
 * article. What is stale stays stale.
 *
 * Nothing is written for an article of which it is in doubt which words belong together; the others go
 * on. Exit codes: 0; 1 where an article was refused, and with `--check` where something would have been
 * written; 2 for arguments that nothing can be done with.
 */
export const record: Command = {
  operands: '[article…]',
  options: {
    made: {
      type: 'string',
      value: 'human|machine',
      help: 'who made the translations that no ledger knows yet; human if nothing is said',
    },
    locale: localeOption,
    check: {type: 'boolean', help: 'write nothing, and fail where something would be written'},
    json: {type: 'boolean', help: 'what is written down, for machines'},
  },
  async run(options, io, names = []) {
    const made = options['made'] ?? 'human';
    if (made !== 'human' && made !== 'machine') {
      io.print(`--made is human or machine, not "${String(made)}".`);
      return 2;
    }
    const chosen = await chooseArticles(io.directory, options, names);
    if (!chosen.ok) {
      io.print(chosen.problem);
      return 2;
    }
    const results = chosen.value.articles.map((article) => ({
      article,
      result: recordArticle(article, made),
    }));
    const written = results.flatMap(({article, result}) =>
      result.ok && isWorthWriting(result.value) ? [{article, recorded: result.value}] : [],
    );
    const refused = results.flatMap(({result}) => (result.ok ? [] : result.problem));
    const lacking = results.flatMap(({article, result}) => {
      const missing = result.ok ? article.segments.filter(({state}) => state === 'missing') : [];
      const counts = countSegments(missing, chosen.value.sourceLocale);
      return missing.length > 0 ? [{article, missing, counts}] : [];
    });
    if (options['json'] === true) {
      const missing = lacking.map(describeLacking);
      io.print(JSON.stringify({written: written.map(describeRecorded), refused, missing}, null, 2));
    } else {
      for (const line of refused) io.print(line);
      for (const {article, recorded} of written) {
        const {added, refreshed, dropped} = recorded;
        io.print(
          `${article.ledgerFile}: ${added.length} added, ${refreshed.length} refreshed, ${dropped.length} dropped.`,
        );
      }
      for (const line of lacking.flatMap(listMissing)) io.print(line);
      if (refused.length === 0 && written.length === 0) io.print(describeNothing(lacking));
    }
    if (options['check'] === true) return refused.length + written.length > 0 ? 1 : 0;
    for (const {article, recorded} of written) {
      await writeLedger(io.directory, article.ledgerFile, recorded.ledger);
    }
    return refused.length > 0 ? 1 : 0;
  },
};

function recordArticle(
  article: TranslatedArticle,
  made: 'human' | 'machine',
): Result<Recorded, readonly string[]> {
  const {mistake} = article;
  if (mistake) {
    return failure([
      `${mistake.file}:${mistake.line}:${mistake.column} ledger: ${mistake.reason}.`,
    ]);
  }
  const recorded = recordSegments(article.ledger, article.segments, made);
  if (recorded.ok) return success(recorded.value);
  return failure([
    `${article.name}: refused, for it is in doubt which words belong together: put right what follows, or \`l10n accept\` what is new.`,
    ...recorded.problem.map((segment) => describeSegment(article, segment)),
  ]);
}

/** An article of which something is not translated, whatever else was written down. */
interface LackingArticle {
  readonly article: TranslatedArticle;
  readonly missing: readonly Segment[];
  readonly counts: SegmentCounts;
}

function listMissing({article, missing, counts}: LackingArticle): readonly string[] {
  return article.target === null
    ? [describeUntranslated(article, counts)]
    : missing.map((segment) => describeSegment(article, segment));
}

function describeNothing(lacking: readonly LackingArticle[]): string {
  const pieces = lacking.reduce((sum, {missing}) => sum + missing.length, 0);
  if (pieces === 0) return 'The ledgers are up to date.';
  const have = pieces === 1 ? 'has' : 'have';
  return `Nothing to write: ${count(pieces, 'piece')} ${have} no translation. Translate ${pieces === 1 ? 'it' : 'them'}, and run \`l10n record\` again.`;
}

function describeLacking({article: {locale, name}, missing}: LackingArticle) {
  return {locale, article: name, ids: missing.map(({id}) => id)};
}

function isWorthWriting({added, refreshed, dropped}: Recorded): boolean {
  return added.length + refreshed.length + dropped.length > 0;
}

function describeRecorded({
  article,
  recorded,
}: {
  readonly article: TranslatedArticle;
  readonly recorded: Recorded;
}) {
  return {
    locale: article.locale,
    article: article.name,
    ledgerFile: article.ledgerFile,
    added: recorded.added.map(({id}) => id),
    refreshed: recorded.refreshed.map(({id}) => id),
    dropped: recorded.dropped,
  };
}
