import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

import {parseHeadersFile} from './headers-file';
import {policyPlugin} from './policy-plugin';

let root: string;

beforeEach(async () => {
  root = await fs.mkdtemp(path.join(os.tmpdir(), 'built-'));
});
afterEach(() => fs.rm(root, {recursive: true}));

async function write(name: string, content = `<meta charset="utf-8"><p>${name}</p>`) {
  await fs.mkdir(path.dirname(path.join(root, name)), {recursive: true});
  await fs.writeFile(path.join(root, name), content);
}

const read = (name: string) => fs.readFile(path.join(root, name), 'utf8');

/** What Docusaurus does after it has written the pages of one language. */
async function finish(locale: 'en' | 'nl-NL') {
  const folder = locale === 'en' ? '' : 'nl-NL/';
  await policyPlugin({real: null, hasPractice: true}, '/book/').postBuild?.({
    outDir: path.join(root, folder),
    siteConfig: {baseUrl: `/book/${folder}`},
    i18n: {
      defaultLocale: 'en',
      locales: ['en', 'nl-NL'],
      localeConfigs: {en: {path: 'en'}, 'nl-NL': {path: 'nl-NL'}},
    },
  } as never);
}

test('the last language finds the pages of all, and one set of files is for the whole site', async () => {
  await write('index.html');
  await finish('en');
  await write('nl-NL/index.html');
  await write('nl-NL/auth/redirect/index.html');
  await finish('nl-NL');

  const patterns = parseHeadersFile(await read('_headers')).map(({pattern}) => pattern);
  expect(patterns).toEqual([
    '/book/*',
    '/book/',
    '/book/index.html',
    '/book/nl-NL/',
    '/book/nl-NL/index.html',
    '/book/nl-NL/auth/redirect/*',
    '/book/assets/*',
    '/book/nl-NL/assets/*',
  ]);
  expect(JSON.parse(await read('staticwebapp.config.json'))).toHaveProperty('globalHeaders');
  expect(await read('nginx-headers.conf')).toContain('^/book/nl-NL/auth/redirect/');
  expect((await fs.readdir(root)).sort()).toEqual([
    '_headers',
    'index.html',
    'nginx-headers.conf',
    'nl-NL',
    'staticwebapp.config.json',
  ]);
  expect((await fs.readdir(path.join(root, 'nl-NL'))).sort()).toEqual(['auth', 'index.html']);
});

test('every page of a language gets its policy, in place', async () => {
  await write('index.html');
  await write('practise/index.html');
  await finish('en');
  for (const page of ['index.html', 'practise/index.html']) {
    expect(await read(page)).toMatch(
      /^<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; .*"><p>/,
    );
  }
});
