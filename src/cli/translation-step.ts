import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {
  findMessageProblems,
  type MessageProblem,
  type Messages,
} from '../translation/find-message-problems';
import type {CheckStep} from './check-step';
import {readSiteLocales, type TranslatedLocale} from './l10n/read-site-locales';

/** In a language's folder: ids whose translation is rightly the same as the source. */
const sameInBothName = 'same-as-english.json';
const notCopied = ['node_modules', 'build', '.docusaurus', '.git', 'coverage', 'test-results'];

const advice = ({
  locale,
  folder,
}: TranslatedLocale): Readonly<Record<MessageProblem['code'], string>> => ({
  missing: `is not translated: run \`npm run write-translations -- --locale ${locale}\` and translate it`,
  unused: 'is no longer used: remove it',
  untranslated: `is still as in the source: translate it, or list its id in ${folder}/${sameInBothName}`,
  placeholders: 'does not have the same {placeholders} as the source',
  register: 'addresses the reader otherwise than the articles do: see the rule `register`',
});

/**
 * Every UI message and every article exists in each language of the site, is not left in the source's,
 * and nothing is kept that the site no longer uses. Docusaurus extracts the messages in a copy of the
 * project, so that nothing is written here.
 */
export const translationStep: CheckStep = {
  name: 'translations',
  async run(io) {
    const {source, translated, folder: languages} = await readSiteLocales(io.directory);
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'runbook-translations-'));
    try {
      await copyProject(io.directory, folder);
      for (const name of [source, ...translated.map(({locale}) => locale)]) {
        const {exitCode, output} = await io.runProcess(
          'docusaurus',
          ['write-translations', '--locale', name],
          {directory: folder},
        );
        if (exitCode !== 0) return {passed: 0, failed: 1, report: output};
      }
      const messages = await readMessages(path.join(folder, languages, source));
      const reports: string[] = [];
      for (const language of translated) {
        const advise = advice(language);
        const problems = findMessageProblems(
          messages,
          await readMessages(path.join(folder, language.folder)),
          await readSameInBoth(path.join(io.directory, language.folder)),
          language.locale,
        );
        reports.push(
          ...problems.map(({id, code}) => `  ${language.locale}: ${id} ${advise[code]}`),
          ...(await compareArticles(io.directory, language)),
        );
      }
      return {
        passed: Object.keys(messages).length > 0 && reports.length === 0 ? translated.length : 0,
        failed: reports.length,
        report: reports.join('\n'),
      };
    } finally {
      await fs.rm(folder, {recursive: true});
    }
  },
};

/** A language that lists no such id has no such file. */
async function readSameInBoth(folder: string): Promise<readonly string[]> {
  const text = await fs.readFile(path.join(folder, sameInBothName), 'utf8').catch(() => '[]');
  return JSON.parse(text) as string[];
}

async function copyProject(from: string, to: string): Promise<void> {
  for (const name of await fs.readdir(from)) {
    if (notCopied.includes(name)) continue;
    await fs.cp(path.join(from, name), path.join(to, name), {recursive: true});
  }
  await fs.symlink(path.join(from, 'node_modules'), path.join(to, 'node_modules'), 'junction');
}

/** All messages of a locale's folder; an id is made unique by the file that it stands in. */
async function readMessages(folder: string): Promise<Messages> {
  const messages: Record<string, string> = {};
  for (const file of await fs.readdir(folder, {recursive: true})) {
    if (!file.endsWith('.json') || file === sameInBothName) continue;
    const content = JSON.parse(await fs.readFile(path.join(folder, file), 'utf8')) as Record<
      string,
      {message: string}
    >;
    for (const [id, {message}] of Object.entries(content)) {
      messages[`${file.split(path.sep).join('/')}: ${id}`] = message;
    }
  }
  return messages;
}

async function compareArticles(
  directory: string,
  {locale, folder}: TranslatedLocale,
): Promise<readonly string[]> {
  const articles = `${folder}/docusaurus-plugin-content-docs/current`;
  const sources = await listArticles(path.join(directory, 'docs'));
  const translations = await listArticles(path.join(directory, articles));
  return [
    ...sources
      .filter((file) => !translations.includes(file))
      .map((file) => `  docs/${file} is not translated: ${locale}`),
    ...translations
      .filter((file) => !sources.includes(file))
      .map((file) => `  ${articles}/${file} has no source`),
  ];
}

async function listArticles(folder: string): Promise<readonly string[]> {
  const files = await fs.readdir(folder, {recursive: true});
  return files.filter((file) => /\.mdx?$/.test(file)).sort();
}
