import {hashText} from '../../translation/ledger/hash-text';
import type {Maker} from '../../translation/ledger/ledger';
import {placeAt} from '../../translation/place-at';
import {findProblems} from '../../translation/rules/running/find-problems';
import type {Rule} from '../../translation/rules/rule';
import type {CorpusArticle} from './read-corpus';

/** Something that a rule found in an article of the corpus. */
export interface CorpusFinding {
  readonly rule: string;
  readonly file: string;
  /** Of the imported translation, from 1. */
  readonly line: number;
  readonly column: number;
  /**
   * By which it is known again when lines were added before it: made of the line that it is on and the
   * place in that.
   */
  readonly hash: string;
  /** Who made the translation. */
  readonly made: Maker;
  readonly message: string;
  /** The paragraphs that it is about; empty of a side that has none. */
  readonly source: string;
  readonly target: string;
}

/** Hex digits that tell the findings of one rule in one file apart. */
const hashLength = 8;

/** Runs rules over articles, in the order of both. */
export function listCorpusFindings(
  articles: readonly CorpusArticle[],
  rules: readonly Rule[],
): readonly CorpusFinding[] {
  return articles.flatMap(({pair, made}) => {
    const lines = pair.target.text.split('\n');
    const times = new Map<string, number>();
    return findProblems(pair, rules).map(({rule, start, end, message}) => {
      const {line, column} = placeAt(pair.target.text, start);
      const place = `${rule}\n${lines[line - 1]}\n${column}`;
      const time = times.get(place) ?? 0;
      times.set(place, time + 1);
      const block = pair.blocks.find(
        ({target}) => target && target.start <= start && end <= target.end,
      );
      return {
        ...{rule, file: pair.file, line, column, made, message},
        hash: hashText(`${place}\n${time}`).slice(0, hashLength),
        source: block?.source?.text ?? '',
        target: block?.target?.text ?? '',
      };
    });
  });
}
