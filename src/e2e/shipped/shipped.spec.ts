import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import {runProcess} from '../../cli/run-process';
import {firstNames} from '../../practice/people/first-names';
import {practiceClientId, practiceDomain, practiceTenantId} from '../../practice/practice-identity';
import {findLicenceProblems} from '../../supply/licence-rules';
import {readShipped} from '../../supply/read-shipped';
import {findIn, readBuiltSite, type BuiltFile} from '../support/built-site';
import {expect, test} from '../support/test';

/*
 * What is in the files that a host serves, and what must not be: read from the built site itself,
 * and from one that is built without the practice tenant.
 */

const project = path.resolve(__dirname, '../../..');
const builtSite = path.resolve(project, process.env['RUNBOOK_E2E_BUILD'] ?? 'build');
const realTenant = {
  RUNBOOK_CLIENT_ID: '11111111-2222-4333-8444-555555555555',
  RUNBOOK_TENANT_ID: 'contoso.onmicrosoft.com',
};

const isScript = ({name}: BuiltFile) => name.endsWith('.js');
const isPage = ({name}: BuiltFile) => name.endsWith('.html');
const isInFrame = ({name}: BuiltFile) => name.includes('live-frame/');
const isNotice = ({name}: BuiltFile) => name.endsWith('third-party-notices.txt');
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const anyOf = (texts: readonly string[]) => new RegExp(texts.map(escape).join('|'), 'u');

/** What gives the practice tenant away: its ids, its pages, its people. */
const practiceMarks = [
  practiceTenantId,
  practiceClientId,
  'practice.invalid',
  practiceDomain,
  'practice/sign-in',
  'practice/sign-out',
  // Long enough to stand for a person in whatever text.
  ...firstNames.filter((name) => /^[A-Za-z]{9,}$/u.test(name)),
];

let withPractice: readonly BuiltFile[];
let withoutPractice: readonly BuiltFile[];
let withoutPracticeFolder: string;

// One after the other, so that the second site is built once.
test.describe.configure({mode: 'default'});

test.beforeAll(async () => {
  test.setTimeout(300_000);
  withPractice = readBuiltSite(builtSite);
  withoutPracticeFolder = mkdtempSync(path.join(os.tmpdir(), 'runbook-without-practice-'));
  // One language is enough: which code is bundled does not depend on it.
  const {exitCode, output} = await runProcess(
    'docusaurus',
    ['build', '--locale', 'en', '--out-dir', withoutPracticeFolder],
    {
      directory: project,
      environment: {
        ...realTenant,
        RUNBOOK_PRACTICE: 'off',
        // Another build may be under way in the usual folder.
        DOCUSAURUS_GENERATED_FILES_DIR_NAME: path.join('.docusaurus', 'without-practice'),
      },
    },
  );
  expect(exitCode, output).toBe(0);
  withoutPractice = readBuiltSite(withoutPracticeFolder);
});

test.afterAll(() => rmSync(withoutPracticeFolder, {recursive: true}));

test('a site built without practice has nothing of the practice tenant in it', () => {
  // Each mark is really one: the site with practice has it.
  const missing = practiceMarks.filter((mark) => findIn(withPractice, anyOf([mark])).length === 0);
  expect(missing).toEqual([]);
  expect(findIn(withoutPractice, anyOf(practiceMarks))).toEqual([]);
});

test('a site built without practice has its real tenant, and offers no practice', () => {
  const names = withoutPractice.map(({name}) => name);
  expect(names).toContain('reset-the-user-password/index.html');
  expect(names.filter((name) => /^(?:practice|practise|live-frame)\//u.test(name))).toEqual([]);
  expect(
    findIn(withoutPractice.filter(isScript), anyOf([realTenant.RUNBOOK_CLIENT_ID])),
  ).not.toEqual([]);
  // Neither a link, nor a place in the routes, the site map or the search. The configuration, which
  // Docusaurus puts into its scripts, has patterns (`**/practice/**`).
  expect(findIn(withoutPractice, /(?<!\*\*)\/practi[sc]e\//u)).toEqual([]);
  const pages = withoutPractice.filter(isPage);
  expect(pages.length).toBeGreaterThan(3);
  expect(findIn(pages, /Start in the practice tenant|Edit and run/u)).toEqual([]);
  expect(findIn(pages, /Start in your own tenant|YOUR TENANT/iu)).not.toEqual([]);
});

test('the client holds nothing of node, of tests or of the machine that built it', () => {
  const files = [...withPractice, ...withoutPractice].filter((file) => !isNotice(file));
  expect(files.filter(isScript).length).toBeGreaterThan(30);
  const pages = files.filter((file) => !isInFrame(file));
  expect(findIn(files, /["'`]node:[a-z]/u)).toEqual([]);
  expect(findIn(pages, /\brequire\(\s*["']/u)).toEqual([]);
  expect(
    findIn(
      files,
      anyOf([
        'fast-check',
        'oidc-provider',
        '@playwright',
        'testing-library',
        'stryker',
        'axe-core',
      ]),
    ),
  ).toEqual([]);
  expect(findIn(files, /__fixtures__|\.(?:test|spec)\.tsx?\b|src\/testing\//u)).toEqual([]);
  expect(findIn(files, anyOf([project, os.homedir() + path.sep, 'file:///']))).toEqual([]);
  expect(findIn(files, /[#@]\s*source(?:Mapping)?URL=/u)).toEqual([]);
  expect(files.map(({name}) => name).filter((name) => name.endsWith('.map'))).toEqual([]);
});

test('no page evaluates text: only the isolated frame of live examples does', () => {
  const scripts = [...withPractice, ...withoutPractice].filter(isScript).map((file) => ({
    ...file,
    // How the bundler finds the global object where there is no globalThis. The policy refuses it.
    text: file.text.replace('Function("return this")()', ''),
  }));
  const evaluation = /\beval\s*\(|\bFunction\s*\(/u;
  expect(findIn(scripts.filter(isInFrame), evaluation)).not.toEqual([]);
  expect(
    findIn(
      scripts.filter((file) => !isInFrame(file)),
      evaluation,
    ),
  ).toEqual([]);
});

test('the client writes nothing to the console but what two libraries do when told to', () => {
  const scripts = [...withPractice, ...withoutPractice].filter(isScript).map((file) => ({
    ...file,
    text: file.text
      // The Graph client's `debugLogging` and MSAL's logger: both stay off here.
      .replace(/debugLogging&&console\.log\(\w+\)/gu, '')
      .replace(/console\.warn\(\w+\);return;default:console\.log\(\w+\)/gu, ''),
  }));
  expect(findIn(scripts, /console\.(?:log|table|dir)\(/u)).toEqual([]);
});

/** Hosts that a link of the site may lead to. */
const linkHosts = [
  'creativecommons.org',
  'entra.microsoft.com',
  'github.com',
  'go.microsoft.com',
  'learn.microsoft.com',
  'marketplace.visualstudio.com',
  'security.microsoft.com',
];

/** Hosts whose names are in the scripts besides: none but the first three groups is ever asked. */
const knownHosts = [
  ...linkHosts,
  // The clouds.
  ...['login.microsoftonline.com', 'login.microsoftonline.us', 'login.partner.microsoftonline.cn'],
  ...['graph.microsoft.com', 'graph.microsoft.us', 'dod-graph.microsoft.us'],
  'microsoftgraph.chinacloudapi.cn',
  // MSAL's list of older names of the clouds, and what it asks on Azure's own machines.
  ...['login.chinacloudapi.cn', 'login.microsoftonline.de', '169.254.169.254'],
  // Names that stand for something, and are never asked.
  ...['practice.invalid', 'www.w3.org', 'schema.org', 'foo.com', 'example.com'],
  // Addresses in messages of libraries, and the example in the article on connecting a tenant.
  ...['aka.ms', 'docusaurus.io', 'fb.me', 'react.dev', 'www.unicode.org', 'runbook.contoso.com'],
  'localhost',
];

/** The attributes of a page that make a browser fetch something or connect. */
interface PageReference {
  readonly tag: string;
  readonly relation: string;
  readonly url: string;
}

test('nothing is loaded from another host, and links lead where they are known to', async ({
  page,
  baseURL,
}) => {
  await page.goto('about:blank');
  const files = [...withPractice, ...withoutPractice];
  const ownHosts = [new URL(baseURL!).hostname, 'localhost'];
  const hostOf = (url: string) => new URL(url, baseURL).hostname;
  for (const {name, text} of files.filter(isPage)) {
    const references = await page.evaluate((html): PageReference[] => {
      const built = new DOMParser().parseFromString(html, 'text/html');
      return Array.from(built.querySelectorAll('[src], [srcset], [href], [data]'), (element) => ({
        tag: element.localName,
        relation: element.getAttribute('rel') ?? '',
        url:
          ['src', 'srcset', 'href', 'data']
            .map((attribute) => element.getAttribute(attribute))
            .find((value) => value !== null) ?? '',
      }));
    }, text);
    expect(references.length, name).toBeGreaterThan(0);
    for (const {tag, relation, url} of references) {
      // A canonical or alternate address is never fetched, and is the site's own anyhow.
      const allowed = tag === 'a' ? [...ownHosts, ...linkHosts] : ownHosts;
      if (url.startsWith('data:')) continue;
      expect(allowed, `${name}: <${tag} rel="${relation}"> ${url}`).toContain(hostOf(url));
    }
  }

  const sheets = files.filter(({name}) => name.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(1);
  expect(findIn(sheets, /@import|url\(\s*["']?(?!["']?(?:data:|\/(?!\/)|\.{0,2}\/|#))/u)).toEqual(
    [],
  );

  const foreign = files
    .filter(isScript)
    .flatMap((file) =>
      Array.from(file.text.matchAll(/\b(?:https?|wss?):\/\/([a-z\d.-]+)/giu), (match) => ({
        name: file.name,
        host: match[1]!,
      })),
    )
    .filter(({host}) => !knownHosts.includes(host) && !ownHosts.includes(host));
  expect(foreign).toEqual([]);
});

test('every package that ships is a dependency under a licence that is allowed', () => {
  const shipped = readShipped(builtSite);
  const names = shipped.map(({name}) => name);
  // One of the pages', one of the sign-in's, one of the search's worker, one of the live frame.
  for (const name of ['react', '@azure/msal-browser', 'lunr-languages', 'react-live'])
    expect(names).toContain(name);
  expect(findLicenceProblems(shipped)).toEqual([]);

  const {devDependencies} = JSON.parse(
    readFileSync(path.join(project, 'package.json'), 'utf8'),
  ) as {devDependencies: Record<string, string>};
  expect(names.filter((name) => Object.hasOwn(devDependencies, name))).toEqual([]);

  const notices = withPractice.filter(isNotice);
  expect(notices.map(({name}) => name).sort()).toEqual([
    'live-frame/third-party-notices.txt',
    'nl-NL/live-frame/third-party-notices.txt',
    'nl-NL/third-party-notices.txt',
    'third-party-notices.txt',
  ]);
  const licence = readFileSync(path.join(project, 'node_modules/react/LICENSE'), 'utf8').trim();
  for (const {name, text} of notices) expect(text.includes(licence), name).toBe(true);
});
