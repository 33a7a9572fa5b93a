import type {Block} from '../../../content/block';
import {findLanguageWords, listFunctionWords} from '../languages/find-language-words';
import type {LanguageWords} from '../languages/language-words';
import {listBold, type Bold} from './list-bold';
import {listTranslated} from './list-translated';
import type {ArticlePair} from '../rule';

/** A translated paragraph whose source has something in bold. */
export interface BoldPair {
  readonly target: Block;
  /** What is bold in the source, and in the translation. */
  readonly wanted: readonly Bold[];
  readonly found: readonly Bold[];
  /** The small words of the translation's language, and of the source's. */
  readonly language: LanguageWords;
  readonly sourceWords: ReadonlySet<string>;
}

/** Lists the paragraphs with bold in their source; none where nobody has written a language's words down. */
export function listBoldPairs(pair: ArticlePair): readonly BoldPair[] {
  const language = findLanguageWords(pair.locale);
  const sourceWords = listFunctionWords(pair.sourceLocale);
  if (!language || !sourceWords) return [];
  return listTranslated(pair)
    .map(({source, target}) => ({
      ...{target, language, sourceWords},
      wanted: listBold(source),
      found: listBold(target),
    }))
    .filter(({wanted}) => wanted.length > 0);
}
