import path from 'node:path';

import {explainException, findLicenceProblems} from '../../supply/licence-rules';
import {readShipped} from '../../supply/read-shipped';
import type {Command} from '../command';

/** Lists what the built site ships of others, and fails on a licence that nobody has allowed. */
export const licences: Command = {
  options: {},
  async run(_options, io) {
    const packages = readShipped(path.join(io.directory, 'build'));
    if (packages.length === 0) {
      io.print('There is no built site yet. Run `npm run build` first.');
      return 1;
    }
    for (const shipped of packages) {
      const why = explainException(shipped);
      io.print(
        `${shipped.licence.padEnd(14)}${shipped.name} ${shipped.version}${why === null ? '' : ` (${why})`}`,
      );
    }
    const problems = findLicenceProblems(packages);
    for (const problem of problems) io.print(problem);
    io.print(`${packages.length} packages, ${problems.length} problems.`);
    return problems.length === 0 ? 0 : 1;
  },
};
