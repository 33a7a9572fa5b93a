import getPort, {portNumbers} from 'get-port';
import fs from 'node:fs';
import path from 'node:path';
import {success, type Result} from '../../core/result';
import {checkBeforeBuild, RefusedBuild} from '../check-before-build';
import type {Command, CommandIo} from '../command';
import {serveSite} from '../serve-site';
import {readSiteAddress, type SiteAddress} from '../site-address';

const defaultPort = 3000;

/** Builds the site in every language and serves it. The process then lives until it is stopped. */
export const start: Command = {
  options: {
    port: {
      type: 'string',
      value: 'number',
      help: `the first port to try; ${defaultPort} if left out`,
    },
    host: {
      type: 'string',
      value: 'name',
      help: 'name or address to listen on; localhost if left out',
    },
    'no-build': {type: 'boolean', help: 'serve what was built last'},
  },
  async run(options, io) {
    const wanted = Number(options['port'] ?? defaultPort);
    if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) {
      io.print(`--port needs a whole number from 1 to 65535, not "${String(options['port'])}".`);
      return 2;
    }
    const isBuilt = options['no-build'] === true;
    const address = readAddress(io, isBuilt);
    if (!address.ok) {
      io.print(new RefusedBuild(address.problem).message);
      return 1;
    }
    const directory = path.join(io.directory, 'build');
    if (!isBuilt) {
      io.print('Building the site in every language. The first build takes about half a minute.');
      const build = await io.runProcess('docusaurus', ['build'], {
        directory: io.directory,
        isShown: true,
      });
      if (build.exitCode !== 0) {
        io.print('The site was not built: the reason stands above.');
        return 1;
      }
    }
    if (!fs.existsSync(path.join(directory, 'index.html'))) {
      io.print('There is no built site yet. Run `npm run build`, or leave out --no-build.');
      return 1;
    }

    const host = options['host'];
    const port = await getPort({port: portNumbers(wanted, Math.min(wanted + 100, 65_535))});
    if (port !== wanted) io.print(`Port ${wanted} is taken, so the site uses port ${port}.`);
    const server = await serveSite({
      directory,
      port,
      ...(typeof host === 'string' ? {host} : {}),
      baseUrl: address.value.baseUrl,
    });
    io.print(`The runbook is ready at ${server.url}`);
    io.print('Press Ctrl+C to stop it.');
    return 0;
  },
};

/** Where the site will be found. For a site that is still to be built, all that the build needs. */
function readAddress(
  {environment, directory}: CommandIo,
  isBuilt: boolean,
): Result<SiteAddress, readonly string[]> {
  if (isBuilt) return readSiteAddress(environment);
  const checked = checkBeforeBuild(environment, directory);
  return checked.ok ? success(checked.value.address) : checked;
}
