import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';

import {parseArticle, type Article} from '../../content/parse-article';
import {listSteps} from '../../remark/list-steps';
import {listAnchors} from '../../translation/rules/parts/list-anchors';
import type {SiteFacts} from '../../translation/rules/rule';
import type {Termbase} from '../../translation/terms/termbase';
import {translatedDocs} from './read-article';
import type {SiteLocales, TranslatedLocale} from './read-site-locales';

/**
 * What rules have to know of the site in one language: its pages are the translated ones, and the
 * source's where there is no translation, as readers get them. A page is read when a link first leads to
 * it, and only the ids of its headings are kept.
 */
export function createSiteFacts(
  directory: string,
  locales: SiteLocales,
  {folder}: TranslatedLocale,
  termbase: Termbase | null,
): SiteFacts {
  const folders = [`${folder}/${translatedDocs}`, 'docs'];
  const known = new Map<string, ReadonlySet<string> | null>();
  const readAnchors = (file: string) => {
    // A link may lead out of the site's articles, to files that are nobody's page.
    if (file.startsWith('../')) return null;
    const found = folders.map((each) => path.join(directory, each, file)).find(existsSync);
    return found === undefined ? null : listPageIds(parseArticle(readFileSync(found, 'utf8')));
  };
  return {
    locales: [locales.source, ...locales.translated.map(({locale}) => locale)],
    termbase,
    listAnchors(file) {
      const anchors = known.has(file) ? (known.get(file) ?? null) : readAnchors(file);
      known.set(file, anchors);
      return anchors;
    },
  };
}

/** The ids of a page to which a link can lead, those of its steps among them. */
export function listPageIds(article: Article): ReadonlySet<string> {
  const steps = listSteps(article.text).map(({id}) => id);
  return new Set([...listAnchors(article), ...steps]);
}
