import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

import {parseArticle} from '../../content/parse-article';
import {listAnchors} from '../../translation/rules/parts/list-anchors';
import {pairArticles} from '../../translation/rules/running/pair-articles';
import type {Maker} from '../../translation/ledger/ledger';
import type {ArticlePair} from '../../translation/rules/rule';
import {importArticle} from '../../translation/side-by-side/import-article';
import {readBilingual} from '../../translation/side-by-side/read-bilingual';

/** Languages of the articles. */
const locale = 'nl-NL';
const sourceLocale = 'en';

/**
 * Where the bilingual articles are that rules are measured on: test data, and no part of the project.
 *
 * @returns Null where this machine has none.
 */
export function findCorpus(
  directory: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  const corpus = environment['RUNBOOK_CORPUS'] ?? path.join(directory, '../shared/corpus');
  const folder = path.join(corpus, locale);
  return existsSync(folder) ? folder : null;
}

/** An imported article. */
export interface CorpusArticle {
  readonly pair: ArticlePair;
  /** Who made the translation, as its front matter says. */
  readonly made: Maker;
}

/**
 * Imports every bilingual article of a folder, in memory, as `l10n import` would write it. In the order of
 * their names, so that what is sampled from them is the same on every machine. The site of each is that
 * article alone, and has no termbase: ours knows another product's labels.
 */
export function readCorpus(folder: string): readonly CorpusArticle[] {
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.split(path.sep).join('/'))
    .sort();
  const known = new Set(files);
  return files.flatMap((file) => {
    const read = readBilingual(readFileSync(path.join(folder, file)));
    if (!read.ok) return [];
    const hasFile = (name: string) => known.has(name);
    const imported = importArticle({name: file, text: read.value, locale, hasFile});
    if (!imported.ok) return [];
    const {ledger, made} = imported.value;
    const target = parseArticle(imported.value.target);
    const anchors = listAnchors(target);
    const pair = pairArticles({
      file,
      source: parseArticle(imported.value.source),
      target,
      ...{ledger, sourceLocale, locale},
      site: {
        locales: [sourceLocale, locale],
        listAnchors: (name) => (name === file ? anchors : null),
        termbase: null,
      },
    });
    return [{pair, made}];
  });
}
