import path from 'node:path';
import {chromium} from 'playwright-core';
import {chromiumFlags} from '../cli/chromium-flags';
import {findChromium} from '../cli/find-chromium';
import {serveSite} from '../cli/serve-site';
import {findCorpus} from '../testing/translation-corpus/read-corpus';
import type {BenchmarkRow} from './benchmark-row';
import {lighthouseRows} from './lighthouse-rows';
import {measureBuild} from './measure-build';
import {measureLighthouse, type LighthouseMeasurement} from './measure-lighthouse';
import {measurePageWeight} from './measure-page-weight';
import {measurePracticeTenant} from './measure-practice-tenant';
import {measureRequests} from './measure-requests';
import {measureTranslation} from './measure-translation';

const pages = {runbook: 'reset-the-user-password/', plain: 'practise/'};
const auditedPages = [pages.runbook, `nl-NL/${pages.runbook}`];

export interface BenchmarkResults {
  readonly rows: readonly BenchmarkRow[];
  readonly lighthouse: readonly LighthouseMeasurement[];
}

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
): Promise<BenchmarkResults> {
  const executablePath = findChromium(environment);
  if (executablePath === null) throw new Error('No Chromium was found; CHROME_PATH may name one.');
  const folder = path.join(root, 'build');
  onProgress('Weighing the runbook page (a few seconds)');
  const weight = await weighBuiltSite(folder, executablePath);
  onProgress('Counting the requests of the seed flow (a few seconds)');
  const requests = await measureRequests();
  onProgress('Timing the practice tenant (about 15 seconds)');
  const practice = await measurePracticeTenant();
  const corpus = findCorpus(root, environment);
  onProgress(
    corpus === null
      ? 'Not timing import and check of translations: there is no corpus beside the project, and RUNBOOK_CORPUS names none'
      : 'Timing import and check of the corpus (about 30 seconds)',
  );
  const translation = corpus === null ? [] : measureTranslation(corpus);
  onProgress('Auditing the runbook page with Lighthouse (40 runs, 5 to 15 minutes)');
  const lighthouse = await measureLighthouse(
    {root, executablePath},
    {folder, pages: auditedPages, rounds: 5, onProgress},
  );
  // Last: it clears the folder `build`, which all others read.
  onProgress('Building the site and a plain one, twice each from cold (about a minute)');
  const build = await measureBuild(root);
  return {
    rows: [weight, ...requests, ...practice, ...translation, build, ...lighthouseRows(lighthouse)],
    lighthouse,
  };
}
