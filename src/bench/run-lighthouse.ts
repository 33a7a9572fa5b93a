import {execFile} from 'node:child_process';
import path from 'node:path';
import {promisify} from 'node:util';
import type {Result as LighthouseResult} from 'lighthouse';

import {chromiumFlags} from '../cli/chromium-flags';

const run = promisify(execFile);

/** Of 40 traces of Chromium one may come without its beginning (NO_NAVSTART): "Please run again". */
const tries = 3;

/** The device that Lighthouse pretends to be: its own two presets. */
export type LighthousePreset = 'desktop' | 'mobile';

/** No name is looked up but this machine's own: whatever would reach out fails at once. */
const loopbackOnly = '--host-resolver-rules="MAP * ~NOTFOUND, EXCLUDE localhost"';

export interface LighthouseTools {
  /** Folder of the project, whose Lighthouse it is. */
  readonly root: string;
  /** Chromium to audit with. */
  readonly executablePath: string;
}

/**
 * Audits a page of this machine once, in a browser of its own whose cache is empty. What the network
 * and the processor of the device would take is simulated from what was measured, which is steadier
 * than to slow both down.
 *
 * In a process of its own, because Lighthouse hands its functions to the browser as text, and those
 * do not run there as tsx compiles them.
 *
 * @throws {Error} where Lighthouse could not load or judge the page, three times in a row
 */
export async function runLighthouse(
  tools: LighthouseTools,
  address: string,
  preset: LighthousePreset,
): Promise<LighthouseResult> {
  let reason = '';
  for (let round = 1; round <= tries; round += 1) {
    const found = await audit(tools, address, preset).catch(reasonOf);
    if (typeof found !== 'string') return found;
    reason = found;
  }
  throw new Error(`Lighthouse, ${address}: ${reason}`);
}

/** Its words for people: the error of a process also has all that it printed, which is a whole report. */
const reasonOf = (error: {readonly stderr?: string}): string => error.stderr ?? String(error);

async function audit(
  {root, executablePath}: LighthouseTools,
  address: string,
  preset: LighthousePreset,
): Promise<LighthouseResult> {
  const {stdout} = await run(
    path.join(root, 'node_modules', '.bin', 'lighthouse'),
    [
      address,
      ...(preset === 'desktop' ? ['--preset=desktop'] : []),
      '--only-categories=performance,accessibility,best-practices,seo',
      '--throttling-method=simulate',
      '--disable-full-page-screenshot',
      // Lighthouse sends its errors home where it was once allowed to.
      '--no-enable-error-reporting',
      '--output=json',
      '--quiet',
      `--chrome-flags=${[...chromiumFlags, loopbackOnly].join(' ')}`,
    ],
    {env: {...process.env, CHROME_PATH: executablePath}, maxBuffer: 64 * 1024 * 1024},
  );
  const result = JSON.parse(stdout) as LighthouseResult;
  if (result.runtimeError) throw new Error(`${address}: ${result.runtimeError.message}`);
  return result;
}
