import {mkdtemp, mkdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';

import {checkSteps} from './check-steps';

const source = `---
title: Source
---

1. Select.

   ::find-user

1. Confirm.

   ::confirm-user

1. Tell the person.
`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'check-steps-'));
});
afterEach(() => rm(folder, {recursive: true}));

/** Writes both articles and compares their folders. */
async function compare(translation: string | null) {
  const localizationDir = path.join(folder, 'i18n', 'nl-NL');
  const docs = path.join(folder, 'docs');
  const translated = path.join(localizationDir, 'docusaurus-plugin-content-docs', 'current');
  await mkdir(path.join(docs, 'deeper'), {recursive: true});
  await mkdir(path.join(translated, 'deeper'), {recursive: true});
  await writeFile(path.join(docs, 'deeper', 'article.md'), source);
  if (translation !== null) {
    await writeFile(path.join(translated, 'deeper', 'article.md'), translation);
  }
  const found = await checkSteps({siteDir: folder, localizationDir});
  const place = 'i18n/nl-NL/docusaurus-plugin-content-docs/current/deeper/';
  for (const line of found) expect(line.startsWith(place)).toBe(true);
  return found.map((line) => line.slice(place.length));
}

it('accepts a translation with the same steps', async () => {
  const translation = source.replace('Select.', 'Selecteer.').replace('Tell', 'Vertel het');

  expect(await compare(translation)).toEqual([]);
});

it('accepts an article that is not translated', async () => {
  expect(await compare(null)).toEqual([]);
});

it('names an action that is another one in the translation', async () => {
  expect(await compare(source.replace('::confirm-user', '::reset-password'))).toEqual([
    'article.md:9 step-1-2 is ::confirm-user in the source, ::reset-password here.',
  ]);
});

it('names an action that the translation lost', async () => {
  expect(await compare(source.replace('   ::confirm-user\n\n', ''))).toEqual([
    'article.md:9 step-1-2 is ::confirm-user in the source, no action here.',
  ]);
});

it('names a step that the translation lost', async () => {
  expect(await compare(source.replace('1. Tell the person.\n', ''))).toEqual([
    'article.md:9 step-1-3 (no action) is in the source and not here.',
  ]);
});

it('names steps that a broken list has moved to another address', async () => {
  expect(await compare(source.replace('1. Confirm.', 'Between.\n\n1. Confirm.'))).toEqual([
    'article.md:11 step-2-1 (::confirm-user) is not in the source.',
    'article.md:15 step-2-2 (no action) is not in the source.',
    'article.md:15 step-1-2 (::confirm-user) is in the source and not here.',
    'article.md:15 step-1-3 (no action) is in the source and not here.',
  ]);
});
