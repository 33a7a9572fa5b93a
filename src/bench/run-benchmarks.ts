import path from 'node:path';
import {chromium} from 'playwright-core';
import {chromiumFlags} from '../cli/chromium-flags';
import {findChromium} from '../cli/find-chromium';
import {serveSite} from '../cli/serve-site';
import type {BenchmarkRow} from './benchmark-row';
import {measureBuild} from './measure-build';
import {measurePageWeight} from './measure-page-weight';
import {measurePracticeTenant} from './measure-practice-tenant';
import {measureRequests} from './measure-requests';

const pages = {runbook: 'reset-the-user-password/', plain: 'practise/'};

async function weighBuiltSite(folder: string, executablePath: string): Promise<BenchmarkRow> {
  const server = await serveSite({directory: folder, port: 0});
  const browser = await chromium.launch({executablePath, args: [...chromiumFlags]});
  try {
    return await measurePageWeight(browser, {address: server.url, folder}, pages);
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * Runs every benchmark on this machine. Needs a built site in `build` and a Chromium; throws where
 * one is missing, because a figure that was not measured must not look like one that was.
 */
export async function runBenchmarks(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
  onProgress: (text: string) => void,
): Promise<readonly BenchmarkRow[]> {
  const executablePath = findChromium(environment);
  if (executablePath === null) throw new Error('No Chromium was found; CHROME_PATH may name one.');
  onProgress('Weighing the runbook page (a few seconds)');
  const weight = await weighBuiltSite(path.join(root, 'build'), executablePath);
  onProgress('Counting the requests of the seed flow (a few seconds)');
  const requests = await measureRequests();
  onProgress('Timing the practice tenant (about 15 seconds)');
  const practice = await measurePracticeTenant();
  onProgress('Building the site and a plain one, twice each from cold (about two minutes)');
  const build = await measureBuild(root);
  return [weight, ...requests, ...practice, build];
}
