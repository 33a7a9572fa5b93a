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

/** Steps that may run beside each other: none needs what another one writes, or all processors. */
export type CheckPhase = readonly CheckStep[];

/** As many as the smallest machine that builds this has processors and memory for. */
const mostBeside = 2;

/**
 * Runs the phases in order, the steps of each two by two, printing each step with its time when it
 * ends, and goes on after a failure so that one run shows everything that is wrong. A step that found
 * nothing to check has failed.
 */
export async function runPhases(
  phases: readonly CheckPhase[],
  io: CommandIo,
): Promise<{readonly passed: number; readonly failed: number}> {
  let passed = 0;
  let failed = 0;
  const failedSteps: string[] = [];
  for (const phase of phases) {
    const waiting = phase.values();
    const takeNext = async () => {
      for (const step of waiting) {
        const outcome = await runStep(step, io);
        passed += outcome.passed;
        failed += outcome.failed;
        if (outcome.failed > 0) failedSteps.push(step.name);
      }
    };
    await Promise.all(Array.from({length: mostBeside}, takeNext));
  }
  if (failedSteps.length > 0) io.print(`Failed: ${failedSteps.join(', ')}.`);
  return {passed, failed};
}

/** Runs one step and prints what came of it. Nothing to check counts as one failure. */
async function runStep(step: CheckStep, io: CommandIo): Promise<Omit<StepOutcome, 'report'>> {
  io.print(`… ${step.name}`);
  const started = performance.now();
  const {passed, failed: found, report} = await step.run(io);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const hasNothing = passed + found === 0;
  const failed = hasNothing ? 1 : found;
  if (failed > 0) io.print(report.trimEnd());
  if (hasNothing) io.print(`${step.name}: nothing was checked, which counts as a failure.`);
  const counts = failed > 0 ? `${passed} passed, ${failed} failed` : `${passed} passed`;
  io.print(`${failed > 0 ? '✗' : '✓'} ${step.name}: ${counts} (${seconds} s)`);
  return {passed, failed};
}
