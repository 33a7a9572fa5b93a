import type {CheckStep, StepOutcome} from './check-step';
import type {CommandIo} from './command';
import {findChromium} from './find-chromium';

const advice =
  'The browser tests need Chromium, which was not found and could not be installed. Install ' +
  'Chromium or Chrome yourself, or set CHROME_PATH to its program, and run `npm test` again.';

/** Makes sure that there is a Chromium: Debian's, installed through apt-get, where none is found. */
export const browserInstallStep: CheckStep = createBrowserInstallStep(findChromium);

/** As `browserInstallStep`; how a browser is found is passed in. */
export function createBrowserInstallStep(
  find: (environment: CommandIo['environment']) => string | null,
): CheckStep {
  return {
    name: 'Chromium',
    async run(io): Promise<StepOutcome> {
      if (find(io.environment) !== null) return {passed: 1, failed: 0, report: ''};
      io.print('No Chromium found: installing the one of this system with apt-get.');
      const log = await install(io);
      return find(io.environment) !== null
        ? {passed: 1, failed: 0, report: ''}
        : {passed: 0, failed: 1, report: `${log}\n${advice}`};
    },
  };
}

async function install(io: CommandIo): Promise<string> {
  // Without -n sudo would wait for a password that nobody is there to type.
  const isRoot = (await run(io, 'id', ['-u'])).trim() === '0';
  const prefix = isRoot ? [] : ['sudo', '-n'];
  const [command = '', ...args] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  const updated = await run(io, command, [...args, 'update']);
  const installed = await run(io, command, [
    ...args,
    'install',
    '--yes',
    '--no-install-recommends',
    'chromium',
  ]);
  return `${updated}\n${installed}`;
}

async function run(io: CommandIo, command: string, args: readonly string[]): Promise<string> {
  const {output} = await io.runProcess(command, args, {directory: io.directory});
  return output;
}
