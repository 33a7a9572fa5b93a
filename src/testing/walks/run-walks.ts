import fc from 'fast-check';
import {createWalk} from './create-walk';
import type {WorldOptions} from './create-walk-world';
import {walkMoves, type WalkModel} from './walk-moves';

export interface WalksOptions {
  /** The first batch is drawn from it, the next one from the number after it, and so on. */
  readonly seed: number;
  readonly walks: number;
  /** See `WorldOptions`. */
  readonly client: WorldOptions['client'];
  /** Called after each batch with how many walks went well until then. True ends the run. */
  readonly onBatch?: (walks: number) => boolean;
}

export interface WalksOutcome {
  /** How many walks were made, the failed one among them. */
  readonly walks: number;
  /** Null where all went well. */
  readonly failure: WalkFailure | null;
  /** How many walks sent a reset. */
  readonly walksWithSend: number;
  /** How many walks reached `done`. */
  readonly walksWithProof: number;
  /** How often `done` was reached. */
  readonly proofs: number;
  /** How often `done` was reached while dates alone could not tell whose change it was. */
  readonly ambiguousProofs: number;
}

/** What must never be so and was, by the shortest walk that was found to lead there. */
export interface WalkFailure {
  /** With these two the same walk is made again: see `describeFailure`. */
  readonly seed: number;
  readonly walks: number;
  readonly client: WorldOptions['client'];
  readonly message: string;
  readonly moves: readonly string[];
  readonly world: WorldOptions;
  readonly cause: unknown;
}

/** How many walks are drawn from one seed: a failure is found again within so many. */
const batchSize = 100;

const worlds = (client: WorldOptions['client']): fc.Arbitrary<WorldOptions> =>
  fc.record({
    cloud: fc.constantFrom('global' as const, 'global', 'global', 'global', 'china'),
    replicationMilliseconds: fc.constantFrom(0, 3_000, 20_000, 45_000),
    tenantAhead: fc.constantFrom(0, -86_400_000, 86_400_000, 1_700),
    hasLocks: fc.constantFrom(true, true, false),
    seed: fc.nat(),
    client: fc.constant(client),
  });

/** Makes random walks until one fails, all are made, or `onBatch` ends it. */
export async function runWalks({
  seed,
  walks,
  client,
  onBatch = () => false,
}: WalksOptions): Promise<WalksOutcome> {
  let made = 0;
  let ambiguousProofs = 0;
  let walksWithSend = 0;
  let walksWithProof = 0;
  let proofs = 0;
  const property = fc.asyncProperty(
    worlds(client),
    fc.commands([walkMoves], {maxCommands: 24, size: '+1'}),
    async (options, moves) => {
      const walk = createWalk(options);
      await fc.asyncModelRun(() => ({model: {tabs: 1} as WalkModel, real: walk}), moves);
      await walk.findWayOut();
      const counts = walk.world.ledger.counts();
      ambiguousProofs += counts.ambiguousProofs;
      proofs += counts.proofs;
      walksWithSend += counts.sends > 0 ? 1 : 0;
      walksWithProof += counts.proofs > 0 ? 1 : 0;
    },
  );
  const found = () => ({walksWithSend, walksWithProof, proofs, ambiguousProofs});
  for (let batch = 0; made < walks; batch += 1) {
    const numRuns = Math.min(batchSize, walks - made);
    const details = await fc.check(property, {seed: seed + batch, numRuns});
    made += details.numRuns;
    if (details.failed) {
      const [world, moves] = details.counterexample!;
      const failure = {
        seed: seed + batch,
        walks: details.numRuns,
        client,
        message: String(details.errorInstance ?? 'no error was thrown'),
        moves: Array.from(moves, String),
        world,
        cause: details.errorInstance,
      };
      return {walks: made, failure, ...found()};
    }
    if (onBatch(made)) break;
  }
  return {walks: made, failure: null, ...found()};
}

/** Tells a failure in words, with the command that makes the same walk again. */
export function describeFailure({seed, walks, client, message, moves, world}: WalkFailure): string {
  const {cloud, replicationMilliseconds, tenantAhead} = world;
  return [
    `Walk ${walks} of seed ${seed} failed: ${message}`,
    `In the ${cloud} cloud, reads ${replicationMilliseconds} ms behind, its clock ${tenantAhead} ms ahead:`,
    ...moves.map((each, index) => `  ${index + 1}. ${each}`),
    'The same walk again:',
    `  npm run soak -- --seed ${seed} --walks ${walks}${client === 'whole' ? ' --whole' : ''}`,
  ].join('\n');
}
