import {rm} from 'node:fs/promises';

import {serveSite} from '../cli/serve-site';
import {readAudit, type PageAudit} from './read-audit';
import {runLighthouse, type LighthousePreset, type LighthouseTools} from './run-lighthouse';
import {copyWithoutPolicy} from './without-policy';

/** One page on one device, audited several times in each of two ways. */
export interface LighthouseMeasurement {
  /** Path of the page below the site's own. */
  readonly page: string;
  readonly preset: LighthousePreset;
  /** Each run with the headers and the policy of the site. */
  readonly guarded: readonly PageAudit[];
  /** Each run with neither. */
  readonly bare: readonly PageAudit[];
}

export interface LighthousePlan {
  /** Folder of the built site. */
  readonly folder: string;
  /** Paths below the site's own. */
  readonly pages: readonly string[];
  /** How often each page is audited on each device, in each way. */
  readonly rounds: number;
  readonly onProgress: (text: string) => void;
}

const presets: readonly LighthousePreset[] = ['desktop', 'mobile'];

interface Run {
  readonly at: LighthouseMeasurement;
  readonly address: string;
  readonly audits: PageAudit[];
}

/**
 * Audits pages of a built site with Lighthouse, with the headers and the policy of the site and
 * without them. Every round does everything once, each second one the other way round, so that
 * whatever else the machine does falls on both alike.
 */
export async function measureLighthouse(
  tools: LighthouseTools,
  {folder, pages, rounds, onProgress}: LighthousePlan,
): Promise<readonly LighthouseMeasurement[]> {
  const bareFolder = await copyWithoutPolicy(folder);
  const guardedSite = await serveSite({directory: folder, port: 0});
  const bareSite = await serveSite({directory: bareFolder, port: 0});
  try {
    const runs = pages.flatMap((page) =>
      presets.flatMap((preset): readonly Run[] => {
        const guarded: PageAudit[] = [];
        const bare: PageAudit[] = [];
        const at = {page, preset, guarded, bare};
        return [
          {at, address: guardedSite.url + page, audits: guarded},
          {at, address: bareSite.url + page, audits: bare},
        ];
      }),
    );
    for (let round = 1; round <= rounds; round += 1) {
      onProgress(`Lighthouse, round ${round} of ${rounds}`);
      for (const {at, address, audits} of round % 2 === 0 ? [...runs].reverse() : runs) {
        audits.push(readAudit(await runLighthouse(tools, address, at.preset)));
      }
    }
    return Array.from(new Set(runs.map(({at}) => at)));
  } finally {
    await Promise.all([guardedSite.close(), bareSite.close()]);
    await rm(bareFolder, {recursive: true, force: true});
  }
}
