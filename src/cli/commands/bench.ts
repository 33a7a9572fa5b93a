import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {isWithinBar} from '../../bench/benchmark-row';
import {formatLighthouse} from '../../bench/format-lighthouse';
import {formatResults} from '../../bench/format-results';
import {runBenchmarks} from '../../bench/run-benchmarks';
import type {Command} from '../command';

/** Measures the speed as ratios of one run, prints them, and keeps them in RESULTS.md. */
export const bench: Command = {
  options: {},
  async run(_options, io) {
    const build = await io.runProcess('docusaurus', ['build'], {
      directory: io.directory,
      isShown: true,
    });
    if (build.exitCode !== 0) return 1;
    const {rows, lighthouse} = await runBenchmarks(io.directory, io.environment, io.print);
    const results = `${formatResults(rows)}\n## Lighthouse\n\n${formatLighthouse(lighthouse)}`;
    io.print(results);
    const day = new Date().toISOString().slice(0, 10);
    const machine = `node ${process.version}, ${os.cpus().length} cores`;
    fs.writeFileSync(
      path.join(io.directory, 'src/bench/RESULTS.md'),
      `# Results of \`npm run bench\`\n\n${day}, ${machine}. Made by the command; do not edit.\n\n${results}`,
    );
    return rows.every(isWithinBar) ? 0 : 1;
  },
};
