/** @jest-environment ./src/testing/faults/dom-with-fetch.cjs */
import type {TextId} from '../../e2e/support/runbook-texts';
import {changed, changedJson} from './answers';
import {expectPage} from './expect-page';
import {openReset, type ResetPage} from './open-reset';
import type {Damage} from './wire';

/*
 * What an operation may do, and what may be amiss with the answer that leads to it. `isCarriedOut` tells
 * whether the tenant changes the password all the same: then the reading proves it; else nothing may be
 * green.
 */

let reset: ResetPage;
afterEach(() => reset.page.close());

const status = (...statuses: readonly unknown[]): Damage => {
  let look = 0;
  return changedJson((body) => ({
    ...body,
    status: statuses[Math.min(look++, statuses.length - 1)],
    statusDetail: null,
  }));
};
const failed = (statusDetail: unknown): Damage =>
  changedJson((body) => ({...body, status: 'failed', statusDetail}));
const location = (link: string | null): Damage =>
  changed((answer) => {
    const headers = new Headers(answer.headers);
    if (link === null) headers.delete('Location');
    else headers.set('Location', link);
    return new Response(null, {status: 202, headers});
  });
const graph = 'https://graph.microsoft.com/v1.0/users/x/authentication/operations';

interface Row {
  readonly name: string;
  readonly reset?: Damage;
  readonly poll?: Damage;
  /** What the page shows at the end: with a tenant that carries the reset out, and with one that does not. */
  readonly carriedOut: TextId;
  readonly notCarriedOut: TextId;
  readonly words?: readonly [string, string];
}

const done = 'resetPassword.done';
const failedText = 'resetPassword.failed.operation';
const noWriteback = 'resetPassword.failed.noWriteback';
const refusedPassword = 'resetPassword.failed.passwordRefused';
const noChange = 'resetPassword.unproven.noChangeSeen';
const unknown = 'resetPassword.unproven.statusUnknown';
const notLinked = 'resetPassword.unproven.notLinked';
const neverEnded = 'resetPassword.unproven.neverEnded';

// prettier-ignore
const rows: readonly Row[] = [
  {name: 'fails, with a word',                 poll: failed('NoSuchLuck'),                       carriedOut: failedText, notCarriedOut: failedText, words: ['NoSuchLuck', 'NoSuchLuck']},
  {name: 'fails for want of writeback',        poll: failed('NoWriteback'),                      carriedOut: noWriteback, notCarriedOut: noWriteback, words: ['NoWriteback', 'NoWriteback']},
  {name: 'fails over the password',            poll: failed('OnPremisesPolicyViolation'),        carriedOut: refusedPassword, notCarriedOut: refusedPassword, words: ['OnPremisesPolicyViolation', 'OnPremisesPolicyViolation']},
  {name: 'fails without a word',               poll: failed(null),                               carriedOut: failedText, notCarriedOut: failedText},
  {name: 'fails with HTML for a word',         poll: failed('<html><b>no</b></html>'),           carriedOut: failedText, notCarriedOut: failedText},
  {name: 'fails with JSON for a word',         poll: failed('{"code":7,"message":"AD is away"}'), carriedOut: failedText, notCarriedOut: failedText, words: ['AD is away', 'AD is away']},
  {name: 'succeeds',                           poll: status('succeeded'),                        carriedOut: done, notCarriedOut: noChange},
  {name: 'Succeeds, with a capital',           poll: status('Succeeded'),                        carriedOut: done, notCarriedOut: noChange},
  {name: 'never ends',                         poll: status('running'),                          carriedOut: neverEnded, notCarriedOut: neverEnded},
  {name: 'never starts',                       poll: status('notStarted'),                       carriedOut: neverEnded, notCarriedOut: neverEnded},
  {name: 'goes back to notStarted, then ends', poll: status('running', 'notStarted', 'succeeded'), carriedOut: done, notCarriedOut: noChange},
  {name: 'becomes unknownFutureValue',         poll: status('running', 'unknownFutureValue'),    carriedOut: done, notCarriedOut: unknown},
  {name: 'becomes something unheard of',       poll: status('running', 'paused'),                carriedOut: done, notCarriedOut: unknown},
  {name: 'has no status',                      poll: status(undefined),                          carriedOut: done, notCarriedOut: unknown},
  {name: 'has a number for a status',          poll: status(4),                                  carriedOut: done, notCarriedOut: unknown},
  {name: 'is not linked',                      reset: location(null),                            carriedOut: done, notCarriedOut: notLinked},
  {name: 'is linked to what is not there',     reset: location(`${graph}/none`),                 carriedOut: done, notCarriedOut: unknown},
  {name: 'is linked to another host',          reset: location('https://evil.example/operations/1'), carriedOut: done, notCarriedOut: unknown},
  {name: 'is linked by nonsense',              reset: location('::::'),                          carriedOut: done, notCarriedOut: unknown},
];

/** Answers a reading as if nothing had happened to the user. */
const asBefore = (date: string): Damage =>
  changedJson((body) => ({...body, lastPasswordChangeDateTime: date}));

/** What follows an end: from a failure another try, from what is not proven another reading. */
const wayOut: Partial<Record<TextId, readonly TextId[]>> = {
  [failedText]: ['resetPassword.failed.retry'],
  [noWriteback]: ['resetPassword.failed.retry'],
  [refusedPassword]: ['resetPassword.failed.retry'],
  [noChange]: ['resetPassword.unproven.retry', 'resetPassword.unproven.beginAgain'],
  [notLinked]: ['resetPassword.unproven.retry', 'resetPassword.unproven.beginAgain'],
  [unknown]: ['resetPassword.unproven.retry', 'resetPassword.unproven.beginAgain'],
  [neverEnded]: ['resetPassword.unproven.retry', 'resetPassword.unproven.beginAgain'],
  [done]: ['resetPassword.flyout.close'],
};

/** What a failure advises: another try is the first thing for what may pass only. */
const advice: Partial<Record<TextId, TextId>> = {
  [failedText]: 'resetPassword.failed.next',
  [noWriteback]: 'resetPassword.failed.nextNoWriteback',
  [refusedPassword]: 'resetPassword.failed.nextPasswordRefused',
};

/** Of a failure whose words were understood too, no more is claimed than the tenant says. */
const claim: Partial<Record<TextId, TextId>> = {
  [noWriteback]: 'resetPassword.failed.unchangedAsSaid',
  [refusedPassword]: 'resetPassword.failed.unchangedAsSaid',
};

describe.each([
  {tenant: 'carries it out', isCarriedOut: true},
  {tenant: 'does not', isCarriedOut: false},
])('and the tenant $tenant', ({isCarriedOut}) => {
  test.each(rows)('an operation that $name', async (row) => {
    reset = await openReset();
    const {page} = reset;
    if (row.reset) page.wire.damage('reset', row.reset);
    if (row.poll) page.wire.damage('poll', row.poll);
    if (!isCarriedOut) page.wire.damage('verify', asBefore(reset.before));
    await reset.open();
    await reset.confirm();
    const end = isCarriedOut ? row.carriedOut : row.notCarriedOut;
    await page.until(() => page.shows(end));
    const next = advice[end];
    const told = claim[end];
    expectPage(page, {
      shown: [
        end,
        ...(next ? (['resetPassword.failed.title', next] as const) : []),
        ...(told ? [told] : []),
      ],
      notShown: [
        'resetPassword.failed.unchanged',
        'graphProblem.nothingChanged',
        ...(end === done ? [] : ([done] as const)),
        ...(next ? [] : (['resetPassword.failed.title'] as const)),
        ...Object.values(advice).filter((id) => id !== next),
      ],
      ways: wayOut[end] ?? [],
      ...(row.words && {words: row.words}),
    });
    await reset.expectTruth();
    expect(page.wire.count('reset')).toBe(1);
    if (end === done) expect(isCarriedOut).toBe(true);

    // Told, and mended: reading once more proves what was carried out, without another reset.
    if (end !== neverEnded || !isCarriedOut) return;
    page.wire.damage('poll', null);
    await page.press('resetPassword.unproven.retry');
    await page.until(reset.isDone);
    expect(page.wire.count('reset')).toBe(1);
  });
});
