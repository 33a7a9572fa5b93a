import {readFrontMatter} from '../../content/front-matter';
import type {Article} from '../../content/parse-article';
import {placeAt} from '../../translation/place-at';
import {findProblems, type Problem} from '../../translation/rules/running/find-problems';
import {fixArticle, type FixedArticle} from '../../translation/rules/running/fix-article';
import {pairArticles} from '../../translation/rules/running/pair-articles';
import type {ArticlePair, Rule, SiteFacts} from '../../translation/rules/rule';
import type {FileMistake, TranslatedArticle} from './read-article';

/** By what an article is checked. */
export interface CheckSettings {
  readonly rules: readonly Rule[];
  readonly sourceLocale: string;
  readonly site: SiteFacts;
}

/** What was found in an article. */
export interface CheckedArticle {
  readonly problems: readonly Problem[];
  /** Why it cannot be checked; null where it was. */
  readonly mistake: FileMistake | null;
}

/**
 * Checks an article against its source. One of which a side cannot be read for what it is, or whose
 * ledger cannot, is not checked: its blocks could be paired wrongly.
 *
 * @returns Null where there is no translation, or no source.
 */
export function checkArticle(
  article: TranslatedArticle,
  settings: CheckSettings,
): CheckedArticle | null {
  const pair = pairSides(article, settings);
  if (!pair) return null;
  const mistake = findMistake(article, pair);
  return {mistake, problems: mistake ? [] : findProblems(pair, settings.rules)};
}

/**
 * Puts right what rules can.
 *
 * @returns Null where there is nothing to put right, or the article cannot be checked.
 */
export function mendArticle(
  article: TranslatedArticle,
  settings: CheckSettings,
): Pick<FixedArticle, 'text' | 'fixed'> | null {
  const pair = pairSides(article, settings);
  if (!pair || findMistake(article, pair)) return null;
  const mended = fixArticle(pair, settings.rules, (target) =>
    pairArticles({...pair, ledger: article.ledger, target}),
  );
  return mended.text === pair.target.text ? null : mended;
}

function pairSides(
  {file, locale, ledger, source, target}: TranslatedArticle,
  {sourceLocale, site}: CheckSettings,
): ArticlePair | null {
  if (!source || !target) return null;
  return pairArticles({file, locale, ledger, source, target, sourceLocale, site});
}

function findMistake(
  {mistake, sourceFile, targetFile}: TranslatedArticle,
  {source, target}: ArticlePair,
): FileMistake | null {
  return mistake ?? readMistake(sourceFile, source) ?? readMistake(targetFile, target);
}

function readMistake(file: string, article: Article): FileMistake | null {
  const frontMatter = readFrontMatter(article);
  if (frontMatter.ok) return null;
  const {offset, reason} = frontMatter.problem;
  return {file, ...placeAt(article.text, offset), reason: reason.replace(/\.$/u, '')};
}
