import fs from 'node:fs/promises';
import path from 'node:path';
import {formatMutationScores} from '../format-mutation-scores';
import {judgeMutants, type AcceptedSurvivors, type MutationReport} from '../judge-mutants';
import type {Command} from '../command';

/** Noticed mutants in a hundred, at least. */
const bar = 90;

const reportFile = 'reports/mutation/mutation.json';
const acceptedFile = 'src/testing/mutation/accepted-survivors.json';

/**
 * Breaks the code in small ways, one at a time, and looks whether a test notices. Fails where fewer
 * than 90 in a hundred are noticed, where a survivor has no reason in accepted-survivors.json, and
 * where a listed one survives no longer. What an earlier run found about code and tests that did not
 * change since is taken from it, and stays in the report: `--only` adds to it; `--fresh` measures
 * all again.
 */
export const mutation: Command = {
  options: {
    only: {type: 'string', value: 'glob', help: 'the files to break; all if left out'},
    fresh: {type: 'boolean', help: 'measure again what an earlier run knows'},
  },
  async run({only, fresh}, io) {
    const report = path.join(io.directory, reportFile);
    await fs.rm(report, {force: true});
    const {exitCode} = await io.runProcess('stryker', ['run', ...(fresh ? ['--force'] : [])], {
      directory: io.directory,
      isShown: true,
      ...(typeof only === 'string' && {environment: {RUNBOOK_MUTATE: only}}),
    });
    if (exitCode !== 0) return 1;

    const read = async (file: string): Promise<unknown> =>
      JSON.parse(await fs.readFile(file, 'utf8'));
    const {files, score, unexplained, outdated} = judgeMutants(
      (await read(report)) as MutationReport,
      (await read(path.join(io.directory, acceptedFile))) as readonly AcceptedSurvivors[],
    );
    const scores = formatMutationScores(files);
    io.print(scores);
    if (unexplained.length > 0) {
      io.print(
        `Survived without a reason: test what a person would notice, simplify the code, or list it in ${acceptedFile}:`,
      );
      for (const survivor of unexplained) io.print(JSON.stringify(survivor));
    }
    if (outdated.length > 0) {
      io.print(`Listed in ${acceptedFile}, but survives no longer; take it out:`);
      for (const survivor of outdated) io.print(JSON.stringify(survivor));
    }
    if (only === undefined) {
      const day = new Date().toISOString().slice(0, 10);
      await fs.writeFile(
        path.join(io.directory, 'src/testing/mutation/RESULTS.md'),
        `# Results of \`npm run mutation\`\n\n${day}, node ${process.version}. Made by the command; do not edit.\n\n${scores}`,
      );
    }
    const isEnough = score >= bar;
    io.print(`${score.toFixed(1)} of 100 mutants noticed; the bar is ${bar}.`);
    return isEnough && unexplained.length === 0 && outdated.length === 0 ? 0 : 1;
  },
};
