import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';

import {copyWithoutPolicy, stripPolicy} from './without-policy';

const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;

describe('stripPolicy', () => {
  it('leaves nothing but the policy out', () => {
    expect(stripPolicy(`<head><meta charset="utf-8">${policy}<title>A</title>`)).toBe(
      '<head><meta charset="utf-8"><title>A</title>',
    );
  });

  it('refuses a page without one', () => {
    expect(() => stripPolicy('<head><title>A</title>')).toThrow('policy');
  });
});

describe('copyWithoutPolicy', () => {
  it('copies pages in any folder without policy and headers, and touches the site itself not', async () => {
    const site = await mkdtemp(path.join(tmpdir(), 'site-'));
    const page = `<head>${policy}</head>`;
    await mkdir(path.join(site, 'deep'));
    await writeFile(path.join(site, 'deep', 'index.html'), page);
    await writeFile(path.join(site, '_headers'), '/*\n  X-A: b\n');
    await writeFile(path.join(site, 'main.js'), '1');

    const copy = await copyWithoutPolicy(site);
    try {
      expect((await readdir(copy)).sort()).toEqual(['deep', 'main.js']);
      expect(await readFile(path.join(copy, 'deep', 'index.html'), 'utf8')).toBe('<head></head>');
      expect(await readFile(path.join(site, 'deep', 'index.html'), 'utf8')).toBe(page);
    } finally {
      await Promise.all([site, copy].map((folder) => rm(folder, {recursive: true})));
    }
  });
});
