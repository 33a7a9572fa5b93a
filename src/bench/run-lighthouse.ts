import {execFile} from 'node:child_process';
import path from 'node:path';
import {promisify} from 'node:util';
import type {Result as LighthouseResult} from 'lighthouse';

import {chromiumFlags} from '../cli/chromium-flags';

const run = promisify(execFile);

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
 * @throws {Error} where Lighthouse could not load or judge the page
 */
export async function runLighthouse(
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
