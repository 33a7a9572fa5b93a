import {listBlocks} from '../../../content/list-blocks';
import {parseArticle} from '../../../content/parse-article';
import type {Ledger} from '../../ledger/ledger';
import {matchArticle} from '../../ledger/match-article';
import {describeArticle} from '../describe-article';
import {readXliff} from '../read-xliff';
import type {TranslatedState} from '../draft';
import {takeUnits, type TakenUnits} from '../take-units';
import {writeXliff} from '../write-xliff';

/** Both sides of an article, as an export or an import meets them. */
export function readState(
  sourceText: string,
  targetText: string | null,
  ledger: Ledger | null,
): TranslatedState {
  const source = parseArticle(sourceText);
  const target = targetText === null ? null : parseArticle(targetText);
  const sides = {source: listBlocks(source), target: target ? listBlocks(target) : []};
  return {
    sourceFile: 'docs/a.md',
    source,
    target,
    segments: matchArticle(ledger, sides, 'en'),
    ledger,
  };
}

/** The document that is exported of an article. */
export function exportState(state: TranslatedState): string {
  return writeXliff([describeArticle(state)], {
    source: 'en',
    target: 'nl-NL',
    isRightToLeft: false,
  });
}

/** What comes of an import of its one file. */
export function takeBack(state: TranslatedState, document: string): TakenUnits {
  const read = readXliff(document);
  if (!read.ok) throw new Error(`${read.problem.line}: ${read.problem.reason}`);
  return takeUnits(state, read.value.files[0]?.units ?? []);
}
