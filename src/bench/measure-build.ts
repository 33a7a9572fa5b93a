import {execFile} from 'node:child_process';
import {cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {promisify} from 'node:util';
import type {BenchmarkRow} from './benchmark-row';

const run = promisify(execFile);

const plainConfig = `
export default {
  title: 'Plain site',
  url: 'http://localhost',
  baseUrl: '/',
  future: {v4: true, faster: true},
  // Our own pages are not in it, so links to them lead nowhere.
  onBrokenLinks: 'warn',
  markdown: {format: 'detect'},
  i18n: {
    defaultLocale: 'en',
    locales: ['en', 'nl-NL'],
    localeConfigs: {'nl-NL': {path: 'nl-NL'}},
  },
  presets: [['classic', {docs: {routeBasePath: '/'}, blog: false}]],
};
`;

const articles = [
  'docs',
  path.join('i18n', 'nl-NL', 'docusaurus-plugin-content-docs', 'current'),
] as const;

/** The same article for a site that knows no steps: directives and live fences become plain text. */
export const withoutSteps = (markdown: string): string =>
  markdown.replace(/^[ \t]*::[a-z-]+[ \t]*$/gm, '').replace(/^([ \t]*```\w+) live\b.*$/gm, '$1');

async function plainSite(root: string): Promise<string> {
  const site = await mkdtemp(path.join(tmpdir(), 'plain-site-'));
  await writeFile(path.join(site, 'docusaurus.config.mjs'), plainConfig);
  await cp(path.join(root, 'package.json'), path.join(site, 'package.json'));
  await symlink(path.join(root, 'node_modules'), path.join(site, 'node_modules'));
  for (const folder of articles) {
    await mkdir(path.join(site, folder), {recursive: true});
    for (const entry of await readdir(path.join(root, folder))) {
      if (!entry.endsWith('.md')) continue;
      const markdown = await readFile(path.join(root, folder, entry), 'utf8');
      await writeFile(path.join(site, folder, entry), withoutSteps(markdown));
    }
  }
  return site;
}

async function coldBuildSeconds(root: string, site: string): Promise<number> {
  const docusaurus = path.join(root, 'node_modules', '.bin', 'docusaurus');
  const output = await mkdtemp(path.join(tmpdir(), 'built-site-'));
  try {
    await run(docusaurus, ['clear'], {cwd: site});
    const start = performance.now();
    await run(docusaurus, ['build', '--out-dir', output], {cwd: site, maxBuffer: 64 * 1024 * 1024});
    return (performance.now() - start) / 1000;
  } finally {
    await rm(output, {recursive: true, force: true});
  }
}

/**
 * Times the cold build of both locales against a plain Docusaurus site with the same pages, taking
 * turns; of each the fastest of `rounds` counts, because noise only ever adds time.
 */
export async function measureBuild(root: string, rounds = 2): Promise<BenchmarkRow> {
  const plain = await plainSite(root);
  try {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await coldBuildSeconds(root, root));
      theirs.push(await coldBuildSeconds(root, plain));
    }
    const [runbook, reference] = [Math.min(...ours), Math.min(...theirs)];
    return {
      what: 'Cold build of both locales, against a plain site with the same pages',
      measured: `${runbook.toFixed(1)} s`,
      against: `${reference.toFixed(1)} s`,
      figure: runbook / reference,
      bar: 1.5,
    };
  } finally {
    await rm(plain, {recursive: true, force: true});
  }
}
