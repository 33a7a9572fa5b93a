import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import type {Browser} from 'playwright-core';
import type {BenchmarkRow} from './benchmark-row';

export interface ServedSite {
  /** Address with a final slash. */
  readonly address: string;
  /** Folder of the built site. */
  readonly folder: string;
}

const isScriptOrStyle = (type: string) => type === 'script' || type === 'stylesheet';

/** The scripts and styles that a page asks for, from its first byte until the network is quiet. */
async function scriptsAndStyles(browser: Browser, address: string): Promise<string[]> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const paths = new Set<string>();
    page.on('request', (request) => {
      if (isScriptOrStyle(request.resourceType())) paths.add(new URL(request.url()).pathname);
    });
    await page.goto(address, {waitUntil: 'networkidle'});
    return Array.from(paths);
  } finally {
    await context.close();
  }
}

async function brotliBytes(site: ServedSite, paths: readonly string[]): Promise<number> {
  const base = new URL(site.address).pathname;
  const sizes = await Promise.all(
    paths.map(async (file) => {
      const bytes = await readFile(path.join(site.folder, file.slice(base.length)));
      return brotliCompressSync(bytes).length;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * Weighs what the runbook page transfers in scripts and styles (brotli) before anyone touches a
 * widget, against a plain page of the same site.
 */
export async function measurePageWeight(
  browser: Browser,
  site: ServedSite,
  pages: {readonly runbook: string; readonly plain: string},
): Promise<BenchmarkRow> {
  const weigh = async (page: string) =>
    brotliBytes(site, await scriptsAndStyles(browser, new URL(page, site.address).href));
  const [runbook, plain] = [await weigh(pages.runbook), await weigh(pages.plain)];
  return {
    what: 'Scripts and styles of the runbook page before a widget is touched, against a plain page',
    measured: `${(runbook / 1024).toFixed(1)} KiB brotli`,
    against: `${(plain / 1024).toFixed(1)} KiB brotli`,
    figure: runbook / plain,
    bar: 1.1,
  };
}
