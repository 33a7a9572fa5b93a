import {listAnchors} from '../../translation/rules/list-anchors';
import type {SiteFacts} from '../../translation/rules/rule';
import type {Termbase} from '../../translation/terms/termbase';
import type {ChosenArticles} from './choose-articles';

/**
 * What rules have to know of the site in each of its languages: its pages are the translated ones, and
 * the source's where there is no translation, as readers get them.
 *
 * @returns What to ask with a language.
 */
export function createSiteFacts(
  {all, locales}: Pick<ChosenArticles, 'all' | 'locales'>,
  termbase: Termbase | null,
): (locale: string) => SiteFacts {
  const pages = new Map(
    all.map(({locale, file, source, target}) => [`${locale} ${file}`, target ?? source]),
  );
  const known = new Map<string, ReadonlySet<string> | null>();
  return (locale) => ({
    locales,
    termbase,
    listAnchors(file) {
      const key = `${locale} ${file}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      const page = pages.get(key) ?? null;
      const anchors = page && listAnchors(page);
      known.set(key, anchors);
      return anchors;
    },
  });
}
