import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import {serveSite, type SiteServer} from './serve-site';

let directory: string;
let server: SiteServer;

beforeAll(async () => {
  directory = await fs.mkdtemp(path.join(os.tmpdir(), 'site-'));
  const files = {
    'index.html': 'home',
    '404.html': 'not found',
    'docs/article/index.html': `article ${'a'.repeat(2_000)}`,
    'assets/js/main.0a1b2c3d.js': 'main()',
    'nl-NL/index.html': 'thuis',
    'nl-NL/404.html': 'niet gevonden',
    'live-frame/index.html': 'frame',
    _headers:
      '/live-frame/*\n  Content-Security-Policy: sandbox allow-scripts\n' +
      '/runbook/nl-NL/\n  X-Of-The-Page: Dutch\n',
  };
  for (const [name, content] of Object.entries(files)) {
    await fs.mkdir(path.dirname(path.join(directory, name)), {recursive: true});
    await fs.writeFile(path.join(directory, name), content);
  }
  server = await serveSite({directory, port: 0});
});

afterAll(async () => {
  await server.close();
  await fs.rm(directory, {recursive: true});
});

const get = (pathname: string, init?: RequestInit) =>
  fetch(new URL(pathname.replace(/^\//, ''), server.url), init);

test.each([
  ['/', 'home'],
  ['/nl-NL/', 'thuis'],
  ['/nl-NL', 'thuis'],
  ['/?q=a%20b', 'home'],
])('%s answers its page', async (pathname, body) => {
  const response = await get(pathname);
  expect([response.status, await response.text()]).toEqual([200, body]);
});

test.each(['/docs/article', '/docs/article/'])('%s needs no file name', async (pathname) => {
  expect((await get(pathname)).status).toBe(200);
});

test.each([
  ['/nowhere', 'not found'],
  ['/nl-NL/nergens', 'niet gevonden'],
  ['/nl-NL/docs/nergens/', 'niet gevonden'],
  ['/%2e%2e/%2e%2e/etc/passwd', 'not found'],
  ['/%', 'not found'],
])('%s answers 404 in its own language', async (pathname, body) => {
  const response = await get(pathname);
  expect([response.status, await response.text()]).toEqual([404, body]);
  expect(response.headers.get('content-type')).toContain('text/html');
});

test('a HEAD request is answered without a body', async () => {
  const found = await get('/', {method: 'HEAD'});
  const missing = await get('/nl-NL/nergens', {method: 'HEAD'});
  expect([found.status, await found.text()]).toEqual([200, '']);
  expect([missing.status, await missing.text()]).toEqual([404, '']);
});

test('other methods are refused', async () => {
  expect((await get('/', {method: 'POST'})).status).toBe(405);
});

test('long answers are compressed', async () => {
  const response = await get('/docs/article/', {headers: {'Accept-Encoding': 'br'}});
  expect(response.headers.get('content-encoding')).toBe('br');
});

test('only names that hold a hash are kept by the browser', async () => {
  expect((await get('/assets/js/main.0a1b2c3d.js')).headers.get('cache-control')).toContain(
    'immutable',
  );
  expect((await get('/')).headers.get('cache-control')).toBe('no-cache');
});

test('headers come from the _headers file of the site', async () => {
  expect((await get('/live-frame/')).headers.get('content-security-policy')).toBe(
    'sandbox allow-scripts',
  );
  expect((await get('/')).headers.get('content-security-policy')).toBeNull();
  // The same file under another spelling.
  expect((await get('/live%2Dframe/')).headers.get('content-security-policy')).toBe(
    'sandbox allow-scripts',
  );
});

test('a site built for a path is served below it', async () => {
  const below = await serveSite({directory, baseUrl: '/runbook/', port: 0});
  try {
    const origin = new URL(below.url).origin;
    const dutch = await fetch(`${below.url}nl-NL/`);
    expect(await dutch.text()).toBe('thuis');
    expect(dutch.headers.get('x-of-the-page')).toBe('Dutch');
    expect((await fetch(`${origin}/`)).url).toBe(below.url);
    expect((await fetch(`${origin}/elsewhere`)).status).toBe(404);
  } finally {
    await below.close();
  }
});
