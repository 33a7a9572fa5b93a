import {expect, test as base} from '@playwright/test';

import {flushPages, watchPolicy} from './watch-policy';

export {expect} from '@playwright/test';

export interface PolicyOptions {
  /**
   * Violations that the tests of a file or group provoke, each as a part of its line: a directive,
   * or a pattern. Most are told twice, by the document and in the console, in other words (see
   * `watchPolicy`), so that a pattern has to fit both. Each one has to occur, and no other may.
   */
  readonly expectedViolations: readonly (string | RegExp)[];
}

/**
 * Playwright's `test`, which fails when a page, popup or frame of its context violates a policy: the
 * content policy, Trusted Types, or a header that keeps something out. Attack tests name what they
 * expect to be refused: `test.use({expectedViolations: ['connect-src']})`.
 */
export const test = base.extend<PolicyOptions>({
  expectedViolations: [[], {option: true}],
  context: async ({context, expectedViolations}, provide) => {
    const seen = await watchPolicy(context);
    await provide(context);
    await flushPages(context);
    const isMeant = (violation: string) =>
      expectedViolations.some((expected) => isPart(expected, violation));
    expect(
      seen.filter((violation) => !isMeant(violation)),
      'violations of a policy',
    ).toEqual([]);
    expect(
      expectedViolations.filter(
        (expected) => !seen.some((violation) => isPart(expected, violation)),
      ),
      'violations that were expected and did not occur',
    ).toEqual([]);
  },
});

const isPart = (expected: string | RegExp, violation: string): boolean =>
  typeof expected === 'string' ? violation.includes(expected) : expected.test(violation);
