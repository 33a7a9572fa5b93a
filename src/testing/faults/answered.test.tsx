/** @jest-environment ./src/testing/faults/dom-with-fetch.cjs */
import {FindUserWidget} from '../../widgets/find-user/find-user-widget';
import {giveRowsASize} from '../give-rows-a-size';
import {changed, challengedClaims, once, oneChallenge, refuse, twoChallenges} from './answers';
import {expectClean, expectPage} from './expect-page';
import {openPage, type Page} from './open-page';
import {openReset, type ResetPage} from './open-reset';
import type {Damage, Moment} from './wire';

/*
 * Faults that need no words, as the client answers them by itself, and challenges that only a person can
 * answer: with a yes, or with a no.
 */

beforeAll(() => giveRowsASize());

let page: Page;
afterEach(() => page.close());

const rows = () => document.querySelectorAll('[role=option]').length;
const hasProblem = () => document.querySelector('[role=alert]') !== null;
const challenged = (headers: Readonly<Record<string, string>>) =>
  refuse(401, 'InvalidAuthenticationToken', 'Challenged.', headers);

// prettier-ignore
const healing: readonly {readonly name: string; readonly damage: () => Damage; readonly isForWrites: boolean}[] = [
  {name: '429, then an answer',        damage: () => once(refuse(429, 'TooManyRequests', 'Later.', {'Retry-After': '2.5'})), isForWrites: false},
  {name: '503, then an answer',        damage: () => once(refuse(503, 'serviceNotAvailable', 'Later.')),                     isForWrites: false},
  {name: '504, then an answer',        damage: () => once(refuse(504, 'UnknownError', '')),                                  isForWrites: false},
  {name: '401, one challenge',         damage: () => once(challenged(oneChallenge)),                                         isForWrites: true},
  {name: '401, two challenges',        damage: () => once(challenged(twoChallenges)),                                        isForWrites: true},
  {name: '403 with a challenge',       damage: () => once(refuse(403, 'Forbidden', 'Challenged.', oneChallenge)),            isForWrites: true},
  {name: 'JSON that is said to be HTML', damage: () => changed((given, text) => new Response(text || null, {status: given.status, headers: {...Object.fromEntries(given.headers), 'Content-Type': 'text/html'}})), isForWrites: true},
];

describe('answered without a person', () => {
  test.each(healing)('the list: $name', async ({damage}) => {
    page = openPage();
    page.wire.damage('list', damage());
    await page.show(() => <FindUserWidget stepId="step-1" />);
    await page.until(() => rows() > 0);
    expect(hasProblem()).toBe(false);
    expectClean(page);
  });

  test.each(healing)('the looks at an operation and the proof: $name', async ({damage}) => {
    const reset = await openReset();
    ({page} = reset);
    page.wire.damage('poll', damage());
    page.wire.damage('verify', damage());
    await prove(reset);
    expect(page.wire.count('reset')).toBe(1);
  });

  test.each(healing.filter(({isForWrites}) => isForWrites))(
    'the reset: $name',
    async ({damage}) => {
      const reset = await openReset();
      ({page} = reset);
      page.wire.damage('reset', damage());
      await prove(reset);
      // What a challenge turned away was never carried out: the tenant saw one reset.
      expect(page.wire.acceptedResets()).toBe(1);
    },
  );
});

async function prove(reset: ResetPage): Promise<void> {
  await reset.open();
  await reset.confirm();
  await page.until(reset.isDone);
  expect(await reset.expectTruth()).toBe(true);
}

const ask = 'graphProblem.confirmSignIn';

/** The challenge is there, and stays until a person has answered it with a yes. */
function challenge(moment: Moment, headers: Readonly<Record<string, string>>): void {
  const {consent} = page.auth;
  page.auth.consent = async (options) => {
    const outcome = await consent(options);
    if (outcome.ok) page.wire.damage(moment, null);
    return outcome;
  };
  page.wire.damage(moment, challenged(headers));
}

async function decline(): Promise<void> {
  page.auth.nextProblem = {code: 'consent-declined', message: 'AADSTS65004: User declined.'};
  await page.press(ask);
  expectPage(page, {
    shown: ['graphProblem.claimsRequired.happened', 'signInProblem.consentDeclined.happened'],
    notShown: ['resetPassword.done'],
    ways: [ask],
  });
}

const twice = [
  {name: 'one challenge', headers: oneChallenge},
  {name: 'two challenges', headers: twoChallenges},
];

describe.each(twice)('answered by a person, $name', ({headers}) => {
  test('the list: no, then yes', async () => {
    page = openPage({claims: 'by a person'});
    challenge('list', headers);
    await page.show(() => <FindUserWidget stepId="step-1" />);
    await page.until(hasProblem);
    await decline();
    await page.press(ask);
    await page.until(() => rows() > 0);
    expect(page.auth.asked.at(-1)).toBe(`consent popup User.Read.All ${challengedClaims}`);
    expect(page.wire.count('list')).toBe(2);
  });

  test('the reset: no, then yes, then another click', async () => {
    const reset = await openReset({claims: 'by a person'});
    ({page} = reset);
    challenge('reset', headers);
    await reset.open();
    await reset.confirm();
    await page.until(() => page.hasButton(ask));
    await decline();
    expect(page.wire.count('reset')).toBe(1);
    await page.press(ask);
    // Nothing is sent by having signed in: the person is asked once more.
    await page.until(reset.isReady);
    expect(page.wire.count('reset')).toBe(1);
    await reset.confirm();
    await page.until(reset.isDone);
    expect(await reset.expectTruth()).toBe(true);
    expect([page.wire.count('reset'), page.wire.acceptedResets()]).toEqual([2, 1]);
  });

  test.each(['poll', 'verify'] as const)('%s: no, then yes', async (moment) => {
    const reset = await openReset({claims: 'by a person'});
    ({page} = reset);
    challenge(moment, headers);
    await reset.open();
    await reset.confirm();
    await page.until(() => page.hasButton(ask));
    await decline();
    await page.press(ask);
    await page.until(reset.isDone);
    expect(await reset.expectTruth()).toBe(true);
    expect(page.wire.count('reset')).toBe(1);
  });
});
