import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {Root} from 'mdast';
import type {Plugin} from 'unified';
import type {VFile} from 'vfile';

import {parseArticle} from '../../content/parse-article';
import {ledgerPath} from '../../translation/ledger/ledger-path';
import {parseLedger} from '../../translation/ledger/parse-ledger';
import {createLintRules} from '../../translation/rules/running/create-lint-rules';
import {listRules} from '../../translation/rules/list-rules';
import {pairArticles} from '../../translation/rules/running/pair-articles';
import type {ArticlePair} from '../../translation/rules/rule';
import {createSiteFacts, listPageIds} from './create-site-facts';
import {translatedDocs} from './read-article';
import {readSiteLocales, type SiteLocales} from './read-site-locales';
import {readTermbase} from './read-termbase';

/**
 * The rules of translations as plugins of remark. The path of a file leads to its source, its ledger and
 * the pages that it links to, which are read from the disk each time; a file of another folder, and one
 * whose ledger cannot be read, has no messages.
 *
 * @param page Address of the page `translation-rules`, which explains each rule.
 */
export function lintTranslations(page: URL): readonly Plugin<[], Root>[] {
  const known = new Map<string, Promise<SiteLocales>>();
  const localesOf = (directory: string) => {
    const locales = known.get(directory) ?? readSiteLocales(directory);
    known.set(directory, locales);
    return locales;
  };
  return createLintRules(
    listRules().filter(({isOnByDefault}) => isOnByDefault),
    {
      linkTo: (rule) => `${page.href}#${rule}`,
      readPair: async (file) => readPair(file, await localesOf(file.cwd)),
    },
  );
}

async function readPair(file: VFile, locales: SiteLocales): Promise<ArticlePair | null> {
  const place = path
    .relative(file.cwd, path.resolve(file.cwd, file.path))
    .split(path.sep)
    .join('/');
  const own = locales.translated.find(({folder}) =>
    place.startsWith(`${folder}/${translatedDocs}/`),
  );
  if (!own) return null;
  const article = place.slice(`${own.folder}/${translatedDocs}/`.length);
  const read = (name: string) => readIfThere(path.join(file.cwd, name));
  const source = read(`docs/${article}`);
  const ledgerText = read(`${own.folder}/${ledgerPath(article)}`);
  const ledger = ledgerText === null ? null : parseLedger(ledgerText);
  if (source === null || ledger?.ok === false) return null;
  const target = parseArticle(String(file));
  const site = createSiteFacts(file.cwd, locales, own, (await readTermbase(file.cwd)).termbase);
  return pairArticles({
    file: article,
    source: parseArticle(source),
    target,
    ledger: ledger?.value ?? null,
    sourceLocale: locales.source,
    locale: own.locale,
    // What the editor has may not be on the disk yet.
    site: {
      ...site,
      listAnchors: (name) => (name === article ? listPageIds(target) : site.listAnchors(name)),
    },
  });
}

function readIfThere(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
