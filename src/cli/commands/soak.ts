import {describeFailure, runWalks} from '../../testing/walks/run-walks';
import type {Command} from '../command';

/** How many walks are made where nothing is said. */
const usualWalks = 100_000;

/** So many seeds are drawn from, so that no two runs make the same walks. */
const seeds = 1_000_000_000;

/** How often the progress is told, in walks. */
const tellEvery = 1_000;

/** The least that each option may say: no walks, or none for any time, would prove nothing. */
const leastNumbers = {walks: 1, minutes: 1, seed: 0};

/**
 * Makes random walks over steps, faults and user actions, until one fails or `--walks` or `--minutes`
 * are up. Ctrl+C ends it after the walks under way. Exit code 1 where a walk failed.
 */
export const soak: Command = {
  options: {
    walks: {type: 'string', value: 'number', help: `how many; ${usualWalks} if nothing is said`},
    minutes: {type: 'string', value: 'number', help: 'for how long at most'},
    seed: {type: 'string', value: 'number', help: 'of an earlier run, to make its walks again'},
    whole: {type: 'boolean', help: 'through Microsoft’s own Graph client, which is slower'},
  },
  async run(options, io) {
    const {walks, minutes, seed: given} = options;
    for (const [name, least] of Object.entries(leastNumbers)) {
      const text = options[name];
      if (text === undefined || (numberOf(text) ?? -1) >= least) continue;
      io.print(`--${name} needs a whole number from ${least} to 999999999, not "${text}".`);
      return 2;
    }
    const seed = numberOf(given) ?? Math.floor(Math.random() * seeds);
    const mostWalks = numberOf(walks) ?? (minutes === undefined ? usualWalks : Infinity);
    const mostMinutes = numberOf(minutes) ?? Infinity;
    const client = options['whole'] === true ? 'whole' : 'light';
    io.print(`Random walks from seed ${seed}. Press Ctrl+C to stop.`);

    const startedAt = performance.now();
    const minutesPassed = () => (performance.now() - startedAt) / 60_000;
    let isStopped = false;
    const stop = () => void (isStopped = true);
    process.once('SIGINT', stop);
    const {walks: made, failure} = await runWalks({
      seed,
      walks: mostWalks,
      client,
      onBatch(count) {
        if (count % tellEvery === 0) {
          io.print(`${count} walks, ${minutesPassed().toFixed(1)} minutes`);
        }
        return isStopped || minutesPassed() >= mostMinutes;
      },
    }).finally(() => process.off('SIGINT', stop));

    if (failure) {
      io.print(describeFailure(failure));
      return 1;
    }
    io.print(
      `${made} walks in ${minutesPassed().toFixed(1)} minutes, and all that must hold held.`,
    );
    return 0;
  },
};

/** A whole number; null for anything else. */
function numberOf(text: string | boolean | undefined): number | null {
  return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : null;
}
