import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

const project = path.resolve(__dirname, '../../..');

test('remark shows what is wrong with a translation, by the settings that editors read too', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'remark-'));
  const put = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(directory, name)), {recursive: true});
    writeFileSync(path.join(directory, name), text);
  };
  try {
    const config = "{i18n: {defaultLocale: 'en', locales: ['en', 'fr']}}";
    put('docusaurus.config.ts', `export default async () => (${config});\n`);
    put('docs/guide/start.md', '# Start\n\n[On](../end.md#wait)\n');
    put('docs/end.md', '# End\n\n## Wait {#wait}\n\nWait 24 hours.\n');
    const translations = 'i18n/fr/docusaurus-plugin-content-docs/current';
    put(`${translations}/guide/start.md`, '# Début\n\n[Ici](../end.md#wait)\n');
    put(`${translations}/end.md`, '# Fin\n\n## Attendre {#attendre}\n\nAttendez 42 heures.\n');
    const program = path.join(project, 'node_modules/remark-cli/cli.js');
    const settings = ['--rc-path', path.join(project, '.remarkrc.mjs')];
    const {status, stderr} = spawnSync(
      process.execPath,
      [program, ...settings, '--no-stdout', '--no-color', '--frail', '.'],
      {cwd: directory, encoding: 'utf8'},
    );
    const lines = stderr
      .split('\n')
      .map((line) => line.trim().replaceAll(/\s{2,}/gu, ' '))
      .filter((line) => line !== '');
    expect(lines).toEqual([
      'docs/end.md: no issues found',
      'docs/guide/start.md: no issues found',
      `${translations}/end.md`,
      "3:4-3:24 warning This heading has the id `attendre`, and the source's has `wait`: links from other pages look for that. heading-id l10n",
      '5:10-5:12 warning The source has no number 42 here; it has 24, which is missing. numbers l10n',
      `${translations}/guide/start.md`,
      '3:1-3:22 warning No heading of `end.md` has the id `wait`. link-anchor l10n',
      '⚠ 3 warnings',
    ]);
    expect(status).toBe(1);
  } finally {
    rmSync(directory, {recursive: true});
  }
});
