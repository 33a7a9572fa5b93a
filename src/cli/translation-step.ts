import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {
  findMessageProblems,
  type MessageProblem,
  type Messages,
} from '../translation/find-message-problems';
import type {CheckStep} from './check-step';

const sourceLocale = 'en';
const locale = 'nl-NL';
const articles = path.join('i18n', locale, 'docusaurus-plugin-content-docs', 'current');
/** Ids whose Dutch is rightly the same as the English. */
const sameInBothFile = path.join('i18n', locale, 'same-as-english.json');
const notCopied = ['node_modules', 'build', '.docusaurus', '.git', 'coverage', 'test-results'];

const advice: Readonly<Record<MessageProblem['code'], string>> = {
  missing: 'has no Dutch: run `npm run write-translations -- --locale nl-NL` and translate it',
  unused: 'is no longer used: remove it',
  untranslated: `is still English: translate it, or list its id in ${sameInBothFile}`,
  placeholders: 'does not have the same {placeholders} as the English',
};

/**
 * Every UI message and every article exists in Dutch, is not left in English, and nothing is kept
 * that the site no longer uses. Docusaurus extracts the messages in a copy of the project, so that
 * nothing is written here.
 */
export const translationStep: CheckStep = {
  name: 'translations',
  async run(io) {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'runbook-translations-'));
    try {
      await copyProject(io.directory, folder);
      for (const name of [sourceLocale, locale]) {
        const {exitCode, output} = await io.runProcess(
          'docusaurus',
          ['write-translations', '--locale', name],
          {directory: folder},
        );
        if (exitCode !== 0) return {passed: 0, failed: 1, report: output};
      }
      const source = await readMessages(path.join(folder, 'i18n', sourceLocale));
      const translated = await readMessages(path.join(folder, 'i18n', locale));

      const sameInBoth = JSON.parse(
        await fs.readFile(path.join(io.directory, sameInBothFile), 'utf8'),
      ) as string[];
      const reports = [
        ...findMessageProblems(source, translated, sameInBoth).map(
          ({id, code}) => `  ${id} ${advice[code]}`,
        ),
        ...(await compareArticles(io.directory)),
      ];
      return {
        passed: Object.keys(source).length > 0 && reports.length === 0 ? 1 : 0,
        failed: reports.length,
        report: reports.join('\n'),
      };
    } finally {
      await fs.rm(folder, {recursive: true});
    }
  },
};

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
    if (!file.endsWith('.json') || file === path.basename(sameInBothFile)) continue;
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

async function compareArticles(directory: string): Promise<readonly string[]> {
  const english = await listArticles(path.join(directory, 'docs'));
  const dutch = await listArticles(path.join(directory, articles));
  return [
    ...english.filter((file) => !dutch.includes(file)).map((file) => `  docs/${file} has no Dutch`),
    ...dutch
      .filter((file) => !english.includes(file))
      .map((file) => `  ${articles}/${file} has no English`),
  ];
}

async function listArticles(folder: string): Promise<readonly string[]> {
  const files = await fs.readdir(folder, {recursive: true});
  return files.filter((file) => /\.mdx?$/.test(file)).sort();
}
