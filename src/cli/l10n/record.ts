import {recordSegments, type Recorded} from '../../translation/ledger/record-segments';
import {failure, success, type Result} from '../../core/result';
import type {Command} from '../command';
import {chooseArticles, localeOption} from './choose-articles';
import {describeSegment} from './describe-segment';
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
    if (options['json'] === true) {
      io.print(JSON.stringify({written: written.map(describeRecorded), refused}, null, 2));
    } else {
      for (const line of refused) io.print(line);
      for (const {article, recorded} of written) {
        const {added, refreshed, dropped} = recorded;
        io.print(
          `${article.ledgerFile}: ${added.length} added, ${refreshed.length} refreshed, ${dropped.length} dropped.`,
        );
      }
      if (refused.length === 0 && written.length === 0) io.print('The ledgers are up to date.');
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
