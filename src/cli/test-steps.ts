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

/** Failures that may be looked at a second time; more of them are no accident. */
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
  async run(io) {
    const outcome = await runPlaywright(io, []);
    const mayBeChance = outcome.passed > 0 && outcome.failed <= mostLookedAtAgain;
    if (outcome.failed === 0 || !mayBeChance) return outcome;
    io.print(`… the ${outcome.failed} that failed, ${looks} times each, alone`);
    const again = await runPlaywright(io, [
      '--last-failed',
      `--repeat-each=${looks}`,
      '--workers=1',
    ]);
    if (again.failed > 0 || again.passed !== looks * outcome.failed) return outcome;
    io.print(
      `! ${outcome.failed} failed beside others (named above) and passed alone: mend what is timed.`,
    );
    return {passed: outcome.passed + outcome.failed, failed: 0, report: ''};
  },
};

const runPlaywright = (io: CommandIo, more: readonly string[]): Promise<StepOutcome> =>
  runTests(countPlaywrightTests, (reportFile) =>
    io.runProcess('playwright', ['test', '--reporter=list,json', ...more], {
      directory: io.directory,
      environment: {PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile},
      isShown: true,
    }),
  );

/** Runs a test runner that writes its results to a file, and counts them. */
async function runTests(
  countTests: (report: string) => TestCounts,
  run: (reportFile: string) => ReturnType<CommandIo['runProcess']>,
): Promise<StepOutcome> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'runbook-tests-'));
  try {
    const reportFile = path.join(folder, 'report.json');
    const {exitCode, output} = await run(reportFile);
    const counts = countTests(await fs.readFile(reportFile, 'utf8').catch(() => '{}'));
    const hasUncountedFailure = exitCode !== 0 && counts.failed === 0;
    return {
      passed: counts.passed,
      failed: counts.failed + (hasUncountedFailure ? 1 : 0),
      report: withoutJson(output),
    };
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
