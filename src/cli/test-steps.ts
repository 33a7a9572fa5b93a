import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type {CheckStep, StepOutcome} from './check-step';
import type {CommandIo} from './command';
import {countJestTests, countPlaywrightTests, type TestCounts} from './count-tests';

/** Unit, server-render, property and architecture tests. */
export const jestStep: CheckStep = {
  name: 'unit and architecture tests',
  run: (io) =>
    runTests(countJestTests, (reportFile) =>
      io.runProcess('jest', ['--json', `--outputFile=${reportFile}`], {directory: io.directory}),
    ),
};

/** Failures that may be looked at again; more of them are no accident. */
const mostLookedAtAgain = 3;
const looks = 3;

/**
 * End-to-end tests in Chromium on the site that was built last. Up to three that failed beside others
 * run again, three times each and with nothing beside them, and have passed if they pass each time:
 * a machine that stalls does not fail a change, and whatever fails alone does. Their names are
 * printed: something in them, or in what they test, depends on the time.
 */
export const browserStep: CheckStep = {
  name: 'browser tests',
  run: (io) =>
    withFolder(async (folder) => {
      const lastRun = path.join(folder, 'last-run.json');
      const outcome = await runPlaywright(io, lastRun);
      const {passed, failed} = outcome;
      if (failed === 0 || failed > mostLookedAtAgain || passed === 0) return outcome;
      for (let look = 1; look <= looks; look += 1) {
        io.print(`… those that failed, alone, ${look} of ${looks}`);
        // Playwright writes there what failed this time.
        const failedFirst = path.join(folder, `failed-first-${look}.json`);
        await fs.copyFile(lastRun, failedFirst);
        const alone = await runPlaywright(io, failedFirst, ['--last-failed', '--workers=1']);
        if (alone.failed > 0 || alone.passed !== failed) return outcome;
      }
      io.print(`! ${failed} failed beside others and passed alone: mend what depends on the time.`);
      return {passed: passed + failed, failed: 0, report: ''};
    }),
};

const runPlaywright = (
  io: CommandIo,
  lastRunFile: string,
  more: readonly string[] = [],
): Promise<StepOutcome> =>
  runTests(countPlaywrightTests, (reportFile) =>
    io.runProcess(
      'playwright',
      ['test', '--reporter=list,json', `--last-failed-file=${lastRunFile}`, ...more],
      {
        directory: io.directory,
        environment: {PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile},
        isShown: true,
      },
    ),
  );

/** Runs a test runner that writes its results to a file, and counts them. */
const runTests = (
  countTests: (report: string) => TestCounts,
  run: (reportFile: string) => ReturnType<CommandIo['runProcess']>,
): Promise<StepOutcome> =>
  withFolder(async (folder) => {
    const reportFile = path.join(folder, 'report.json');
    const {exitCode, output} = await run(reportFile);
    const counts = countTests(await fs.readFile(reportFile, 'utf8').catch(() => '{}'));
    const hasUncountedFailure = exitCode !== 0 && counts.failed === 0;
    return {
      passed: counts.passed,
      failed: counts.failed + (hasUncountedFailure ? 1 : 0),
      report: withoutJson(output),
    };
  });

async function withFolder(work: (folder: string) => Promise<StepOutcome>): Promise<StepOutcome> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'runbook-tests-'));
  try {
    return await work(folder);
  } finally {
    await fs.rm(folder, {recursive: true});
  }
}

/** With `--json` jest prints the whole result as one line besides what it prints for people. */
function withoutJson(output: string): string {
  return output
    .split('\n')
    .filter((line) => !line.startsWith('{"numFailedTestSuites"'))
    .join('\n');
}
