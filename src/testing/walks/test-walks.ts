import {describeFailure, runWalks} from './run-walks';
import type {WorldOptions} from './create-walk-world';

/** How long a share of the walks may take on a busy machine, in milliseconds. */
const longest = 600_000;

/**
 * A test of so many random walks, drawn from the seed that its name tells and the numbers after it, one
 * for each batch. The seed is written in the test, so that every run makes the same walks and only a
 * change of the code can turn it red. `npm run soak` looks where nobody has been: a failure that it
 * finds gets its own test.
 */
export function testWalks(walks: number, seed: number, client: WorldOptions['client']): void {
  it(
    `holds on ${walks} walks from seed ${seed}`,
    async () => {
      const {failure, ...found} = await runWalks({seed, walks, client});
      if (failure) throw new Error(describeFailure(failure));
      expect(found.walks).toBe(walks);
      // Measured on 300: 169 walks send, 126 reach a proof, and 7 proofs of 172 are ambiguous.
      expect(found.walksWithSend).toBeGreaterThan(walks * 0.4);
      expect(found.walksWithProof).toBeGreaterThan(walks * 0.25);
      expect(found.ambiguousProofs).toBeLessThan(found.proofs * 0.15);
    },
    longest,
  );
}
