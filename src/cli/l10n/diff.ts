import {listChangedWords, type ChangedWords} from '../../translation/ledger/list-changed-words';
import type {Segment} from '../../translation/ledger/segment';
import type {Command} from '../command';
import {chooseArticles, localeOption} from './choose-articles';
import {describeSegment, placeOf} from './describe-segment';
import type {TranslatedArticle} from './read-article';

/**
 * Shows the words of the source that changed since each segment was held right, with the translation
 * that they concern: all words of what is missing, and of an orphan those that went.
 *
 * Exit codes: 0; 1 where a ledger cannot be read; 2 for an article or language that is not there.
 */
export const diff: Command = {
  operands: '<article…>',
  options: {
    locale: localeOption,
    json: {type: 'boolean', help: 'for machines: each run of words as same, removed or added'},
  },
  async run(options, io, names = []) {
    if (names.length === 0) {
      io.print('Which article? `npm run l10n -- status` lists those that changed.');
      return 2;
    }
    const chosen = await chooseArticles(io.directory, options, names);
    if (!chosen.ok) {
      io.print(chosen.problem);
      return 2;
    }
    const {articles, sourceLocale} = chosen.value;
    const changed = articles.flatMap((article) =>
      article.segments.filter(hasChanged).map((segment) => ({
        article,
        segment,
        changes: listChanges(segment, sourceLocale),
      })),
    );
    const mistakes = articles.flatMap(({mistake}) => (mistake ? [mistake] : []));
    if (options['json'] === true) {
      io.print(JSON.stringify({segments: changed.map(describeChange), mistakes}, null, 2));
    } else {
      for (const {file, line, column, reason} of mistakes) {
        io.print(`${file}:${line}:${column} ledger: ${reason}.`);
      }
      for (const {article, segment, changes} of changed) {
        io.print(describeSegment(article, segment));
        printText(sourceLocale, changes.map(markChange).join(''), io.print);
        if (segment.target) printText(article.locale, segment.target.text, io.print);
        io.print('');
      }
      if (changed.length === 0 && mistakes.length === 0) {
        io.print('No source has changed since its translation was held right.');
      }
    }
    return mistakes.length > 0 ? 1 : 0;
  },
};

interface Change {
  readonly article: TranslatedArticle;
  readonly segment: Segment;
  readonly changes: readonly ChangedWords[];
}

function hasChanged({state}: Segment): boolean {
  return state === 'stale' || state === 'missing' || state === 'orphan';
}

function listChanges(
  {source, heldSource, state}: Segment,
  locale: string,
): readonly ChangedWords[] {
  // What is missing is new to its readers, also where the ledger remembers an earlier translation.
  const before = state === 'missing' ? '' : (heldSource ?? '');
  return listChangedWords(before, source?.text ?? '', locale);
}

/** As git's `--word-diff` marks words, so that it reads the same without colours. */
function markChange({change, text}: ChangedWords): string {
  if (change === 'removed') return `[-${text}-]`;
  return change === 'added' ? `{+${text}+}` : text;
}

function printText(locale: string, text: string, print: (line: string) => void): void {
  const [first = '', ...others] = text.split('\n');
  if (first === '' && others.length === 0) return;
  print(`  ${locale.padEnd(6)} ${first}`);
  for (const line of others) print(`  ${''.padEnd(6)} ${line}`);
}

function describeChange({article, segment, changes}: Change) {
  const {id, state, source, target, heldSource} = segment;
  return {
    locale: article.locale,
    article: article.name,
    id,
    state,
    ...placeOf(article, segment),
    changes,
    heldSource,
    source: source?.text ?? null,
    target: target?.text ?? null,
  };
}
