import {runPhases} from '../check-step';
import {checkPhases} from '../check-phases';
import type {Command} from '../command';
import {browserInstallStep} from '../browser-install-step';
import {browserStep} from '../test-steps';

/**
 * Runs everything that can be checked, browser tests included. The last line is
 * `N passed, N failed`, and nothing but a run without failures ends with exit code 0.
 */
export const test: Command = {
  options: {},
  async run(_options, io) {
    const {passed, failed} = await runPhases(
      [[browserInstallStep], ...checkPhases, [browserStep]],
      io,
    );
    io.print(`${passed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  },
};
