import fs from 'node:fs';
import path from 'node:path';
import {runProcess} from '../../cli/run-process';
import {serveSite} from '../../cli/serve-site';

const project = path.resolve(__dirname, '../../..');
const directory = path.resolve(project, process.env['RUNBOOK_E2E_BUILD'] ?? 'build');

/**
 * Serves the built site on a free port for all browser tests, and builds it first where there is
 * none. `RUNBOOK_E2E_BUILD` names another folder than `build`. The tests find the address as
 * `baseURL`.
 */
export default async function serveBuiltSite(): Promise<() => Promise<void>> {
  if (!fs.existsSync(path.join(directory, 'index.html'))) {
    const {exitCode} = await runProcess('docusaurus', ['build', '--out-dir', directory], {
      directory: project,
      isShown: true,
    });
    if (exitCode !== 0) throw new Error('The site for the browser tests could not be built.');
  }
  const server = await serveSite({
    directory,
    baseUrl: process.env['RUNBOOK_BASE_URL'] ?? '/',
    port: 0,
  });
  process.env['RUNBOOK_E2E_URL'] = server.url;
  return () => server.close();
}
