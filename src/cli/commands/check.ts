import {checkPhases} from '../check-phases';
import {runPhases} from '../check-step';
import type {Command} from '../command';

/** Checks types, lint, format, unit tests, architecture, translations and the build. */
export const check: Command = {
  options: {},
  async run(_options, io) {
    const {passed, failed} = await runPhases(checkPhases, io);
    io.print(`${passed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  },
};
