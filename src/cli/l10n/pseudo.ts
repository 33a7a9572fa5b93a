import {readFile, rm} from 'node:fs/promises';
import path from 'node:path';

import {pseudoArticle} from '../../translation/pseudo/pseudo-article';
import {pseudoMessage} from '../../translation/pseudo/pseudo-message';
import type {Command} from '../command';
import {listFiles} from './list-files';
import {translatedDocs} from './read-article';
import {readSiteLocales} from './read-site-locales';
import {writeAll} from './write-all';

/** English with accents: the tag that Unicode's CLDR has for it. Git ignores its folder. */
const pseudoLocale = 'en-XA';

/**
 * Writes a pseudo-translation of every article and message: English with accents, about a third longer,
 * and in brackets. A site that is built of it shows what cannot be translated, for that has no brackets,
 * and what has no room for longer words. It is written anew each time.
 *
 * Docusaurus, which knows the messages of the site and of its themes, writes those down first; it builds
 * a language that its settings do not list when it is asked to (3.10.2, seen on 2026-11-22).
 *
 * Exit codes: 0; 1 where Docusaurus could not write the messages, or there are none; 2 where the site has
 * a language of that name.
 */
export const pseudo: Command = {
  note: `Writes i18n/${pseudoLocale} anew each time; git ignores it, so there is nothing to --check. To see it then: npm run dev -- --locale ${pseudoLocale}`,
  options: {json: {type: 'boolean', help: 'what is written, for machines'}},
  async run(options, io) {
    const {directory} = io;
    const {translated, folder: languages, source} = await readSiteLocales(directory);
    if ([source, ...translated.map(({locale}) => locale)].includes(pseudoLocale)) {
      io.print(`${pseudoLocale} is a language of the site: its translation is not written over.`);
      return 2;
    }
    const folder = `${languages}/${pseudoLocale}`;
    const isJson = options['json'] === true;
    if (!isJson) io.print(`Writes ${folder} anew: all messages and articles.`);
    await rm(path.join(directory, folder), {recursive: true, force: true});
    const args = ['write-translations', '--locale', pseudoLocale];
    const {exitCode, output} = await io.runProcess('docusaurus', args, {directory});
    const messages = exitCode === 0 ? await readMessages(directory, folder) : new Map();
    if (messages.size === 0) {
      io.print(`Docusaurus wrote no messages:\n${output}`);
      return 1;
    }
    const articles = await readArticles(directory, folder);
    const texts = new Map([...messages, ...articles]);
    await writeAll(
      new Map(Array.from(texts, ([file, text]) => [path.join(directory, file), text])),
    );
    if (isJson) {
      io.print(JSON.stringify({locale: pseudoLocale, written: Array.from(texts.keys())}, null, 2));
      return 0;
    }
    io.print(`${messages.size} files of messages and ${articles.size} articles. To see them:`);
    io.print(`  npm run dev -- --locale ${pseudoLocale}`);
    io.print('or as the built site, in a folder of its own:');
    io.print(`  npm run build -- --locale ${pseudoLocale} --out-dir reports/pseudo`);
    io.print('  npx docusaurus serve --dir reports/pseudo --no-open');
    return 0;
  },
};

/** The files of messages, with their words replaced, by path from the project. */
async function readMessages(
  directory: string,
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const names = await listFiles(path.join(directory, folder), /\.json$/u);
  const files = names.map(async (name) => {
    const file = `${folder}/${name}`;
    const messages = JSON.parse(await readFile(path.join(directory, file), 'utf8')) as Readonly<
      Record<string, {readonly message: string}>
    >;
    const pseudoMessages = Object.entries(messages).map(([id, entry]) => [
      id,
      {...entry, message: pseudoMessage(entry.message)},
    ]);
    return [file, `${JSON.stringify(Object.fromEntries(pseudoMessages), null, 2)}\n`] as const;
  });
  return new Map(await Promise.all(files));
}

/** The articles, with their words replaced, by path from the project. */
async function readArticles(
  directory: string,
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const names = await listFiles(path.join(directory, 'docs'), /\.mdx?$/u);
  const files = names.map(async (name) => {
    const text = await readFile(path.join(directory, 'docs', name), 'utf8');
    return [`${folder}/${translatedDocs}/${name}`, pseudoArticle(text)] as const;
  });
  return new Map(await Promise.all(files));
}
