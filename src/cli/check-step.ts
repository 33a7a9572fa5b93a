import type {CommandIo} from './command';

/** What one step of `npm run check` found. */
export interface StepOutcome {
  readonly passed: number;
  readonly failed: number;
  /** What to show the reader when something failed. */
  readonly report: string;
}

/** A step of `npm run check` or `npm test`. */
export interface CheckStep {
  /** Names the step in the output: lower case, a few words. */
  readonly name: string;
  run(io: CommandIo): Promise<StepOutcome>;
}

/** A step that is one program: it counts as one check, which passes when the exit code is 0. */
export function programStep(name: string, command: string, args: readonly string[]): CheckStep {
  return {
    name,
    async run(io) {
      const {exitCode, output} = await io.runProcess(command, args, {directory: io.directory});
      return exitCode === 0
        ? {passed: 1, failed: 0, report: ''}
        : {passed: 0, failed: 1, report: output};
    },
  };
}

/**
 * Runs the steps in order, printing each with its time, and goes on after a failure so that one run
 * shows everything that is wrong. A step that found nothing to check has failed.
 */
export async function runSteps(
  steps: readonly CheckStep[],
  io: CommandIo,
): Promise<{readonly passed: number; readonly failed: number}> {
  let passed = 0;
  let failed = 0;
  const failedSteps: string[] = [];
  for (const step of steps) {
    io.print(`… ${step.name}`);
    const started = performance.now();
    const outcome = await step.run(io);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const hasNothing = outcome.passed + outcome.failed === 0;
    const hasFailed = hasNothing || outcome.failed > 0;
    passed += outcome.passed;
    failed += hasNothing ? 1 : outcome.failed;
    if (hasFailed) {
      failedSteps.push(step.name);
      io.print(outcome.report.trimEnd());
      if (hasNothing) io.print(`${step.name}: nothing was checked, which counts as a failure.`);
    }
    const counts = hasFailed
      ? `${outcome.passed} passed, ${hasNothing ? 1 : outcome.failed} failed`
      : `${outcome.passed} passed`;
    io.print(`${hasFailed ? '✗' : '✓'} ${step.name}: ${counts} (${seconds} s)`);
  }
  if (failedSteps.length > 0) io.print(`Failed: ${failedSteps.join(', ')}.`);
  return {passed, failed};
}
