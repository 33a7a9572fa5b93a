import {findFailing} from './find-failing';
import type {TranslatedArticle} from './read-article';
import {readTermbase} from './read-termbase';
import type {SiteLocales} from './read-site-locales';
import {summariseStatus, type Status} from './summarise-status';

/**
 * Judges how articles stand, against their ledgers and by the rules that are on by default: for
 * `l10n status` and for the page "Translation status", so that both say the same.
 *
 * @param directory The project.
 */
export async function judgeStatus(
  directory: string,
  articles: readonly TranslatedArticle[],
  locales: SiteLocales,
): Promise<Status> {
  const {termbase} = await readTermbase(directory);
  return summariseStatus(
    articles,
    locales.source,
    findFailing(directory, articles, locales, termbase),
  );
}
