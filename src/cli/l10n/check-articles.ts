import {readFrontMatter} from '../../content/front-matter';
import type {Article} from '../../content/parse-article';
import {placeAt} from '../../translation/place-at';
import {findProblems, type Problem} from '../../translation/rules/find-problems';
import {fixArticle} from '../../translation/rules/fix-article';
import {pairArticles} from '../../translation/rules/pair-articles';
import type {ArticlePair, Rule} from '../../translation/rules/rule';
import type {Termbase} from '../../translation/terms/termbase';
import type {ChosenArticles} from './choose-articles';
import {createSiteFacts} from './create-site-facts';
import type {FileMistake, TranslatedArticle} from './read-article';

/** By what articles are checked. */
export interface CheckSettings {
  readonly rules: readonly Rule[];
  /** Null where the site has none. */
  readonly termbase: Termbase | null;
}

/** What was found in one article. */
export interface CheckedArticle {
  readonly article: TranslatedArticle;
  /** The text in which the problems' places count. */
  readonly text: string;
  readonly problems: readonly Problem[];
  /** Why the article cannot be checked; null where it was. */
  readonly mistake: FileMistake | null;
}

/** A translation that can be put right without anybody's judgement. */
export interface MendedArticle {
  readonly article: TranslatedArticle;
  readonly text: string;
  /** How many findings are gone. */
  readonly fixed: number;
}

/**
 * Checks articles against their sources, one after another. One of which a side cannot be read for what
 * it is, or whose ledger cannot, is told and not checked: its blocks could be paired wrongly. Of one
 * that is not translated there is nothing to tell.
 */
export function* checkAll(
  chosen: ChosenArticles,
  settings: CheckSettings,
): Generator<CheckedArticle> {
  for (const {article, mistake, pair} of pairAll(chosen, settings)) {
    const {text} = pair.target;
    yield {article, text, mistake, problems: mistake ? [] : findProblems(pair, settings.rules)};
  }
}

/** Puts right what rules can, and lists what has changed. What cannot be read stays as it is. */
export function* fixAll(chosen: ChosenArticles, settings: CheckSettings): Generator<MendedArticle> {
  for (const {article, mistake, pair, pairWith} of pairAll(chosen, settings)) {
    if (mistake) continue;
    const {text, fixed} = fixArticle(pair, settings.rules, pairWith);
    if (text !== pair.target.text) yield {article, text, fixed};
  }
}

interface Paired {
  readonly article: TranslatedArticle;
  readonly mistake: FileMistake | null;
  readonly pair: ArticlePair;
  readonly pairWith: (target: Article) => ArticlePair;
}

function* pairAll(chosen: ChosenArticles, {termbase}: CheckSettings): Generator<Paired> {
  const siteOf = createSiteFacts(chosen, termbase);
  const {sourceLocale} = chosen;
  for (const article of chosen.articles) {
    const {file, locale, ledger, source, target} = article;
    if (!source || !target) continue;
    const site = siteOf(locale);
    const pairWith = (text: Article) =>
      pairArticles({file, locale, ledger, source, target: text, sourceLocale, site});
    yield {
      article,
      mistake: findMistake(article, source, target),
      pair: pairWith(target),
      pairWith,
    };
  }
}

function findMistake(
  {mistake, sourceFile, targetFile}: TranslatedArticle,
  source: Article,
  target: Article,
): FileMistake | null {
  return mistake ?? readMistake(sourceFile, source) ?? readMistake(targetFile, target);
}

function readMistake(file: string, article: Article): FileMistake | null {
  const frontMatter = readFrontMatter(article);
  if (frontMatter.ok) return null;
  const {offset, reason} = frontMatter.problem;
  return {file, ...placeAt(article.text, offset), reason: reason.replace(/\.$/u, '')};
}
