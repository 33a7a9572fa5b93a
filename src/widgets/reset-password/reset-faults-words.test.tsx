import {act, screen, within} from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import {createGraphProblem} from '../../graph/create-graph-problem';
import type {ResetPasswordState} from '../../steps/reset-password/reset-password-state';
import {createScriptedResetStep} from '../../testing/fakes/create-scripted-reset-step';
import {createTestClock} from '../../testing/fakes/create-test-clock';
import {createFakeTenant} from '../../testing/fakes/fake-tenant';
import {renderWidget} from '../../testing/render-widget';
import {ResetPasswordWidget} from './reset-password-widget';
import {readResetSummary, writeResetSummary} from './reset-summary';

const person = {
  id: 'user-1',
  displayName: 'Wanda Veld',
  userPrincipalName: 'wanda@runbook.example',
};
const sentAt = Date.UTC(2026, 10, 22, 9);
const day = 86_400_000;
const before = {readAt: sentAt, lastPasswordChangeDateTime: null};
const changedAt = '2026-11-22T10:11:12Z';

function show() {
  const clock = createTestClock(sentAt);
  const step = createScriptedResetStep(clock, 'Vk7#mRq2%tWx9Hzp');
  const tenant = {...createFakeTenant(), clock};
  tenant.incident.choose(person);
  tenant.incident.confirm(person);
  const summaryPlace = {storage: tenant.storage, tenantKey: tenant.tenantKey};
  renderWidget(<ResetPasswordWidget stepId="step-3" createStep={() => step} />, tenant, {
    locale: 'en',
  });
  return {
    step,
    summaryPlace,
    sleep: clock.sleep,
    user: userEvent.setup({delay: null}),
    hold: (password: string) => act(() => step.secret.hold(password)),
    go: (state: ResetPasswordState) => act(() => step.go(state)),
  };
}

const opener = () => screen.getByRole('button', {name: 'Reset password'});
const flyout = () => screen.getByRole('dialog', {name: 'Reset password'});

const blocked = (otherReset?: {end: 'proven' | 'unproven' | null}): ResetPasswordState => ({
  name: 'blocked',
  reason: 'reset-elsewhere',
  precheck: [],
  problem: null,
  ...(otherReset && {otherReset: {sentAt, ...otherReset}}),
});

describe('a reset in another tab', () => {
  test.each([
    [undefined, /is about to reset this password\. Nothing was sent from here/],
    [{end: null}, /sent from another tab .* November 22, 2026 .* has not ended\. .*check again/],
    [{end: 'proven'}, /Meanwhile a reset .* the tenant proves it\. .* only if it is lost/],
    [{end: 'unproven'}, /Meanwhile a reset .* could not be proven\. .*Check again/],
  ] as const)('%j: says that nothing was sent, and what to do', async (other, words) => {
    const scene = show();
    await scene.user.click(opener());
    scene.go(blocked(other));
    expect(
      within(flyout()).getByRole('heading', {name: 'Nothing was sent from here'}),
    ).toHaveFocus();
    expect(flyout()).toHaveTextContent(words);
    await scene.user.click(within(flyout()).getByRole('button', {name: 'Check again'}));
    expect(scene.step.calls.at(-1)).toMatchObject({name: 'check', userId: person.id});
  });

  test('comes in between: the question is asked anew after a new check', async () => {
    const scene = show();
    await scene.user.click(opener());
    scene.go({name: 'ready', precheck: [], before});
    await scene.user.click(within(flyout()).getByRole('button', {name: 'Reset password'}));
    expect(within(flyout()).getByRole('button', {name: /Reset the password of/})).toBeVisible();
    scene.go(blocked({end: 'proven'}));
    scene.go({name: 'ready', precheck: [], before});
    expect(within(flyout()).queryByRole('button', {name: /Reset the password of/})).toBeNull();
  });

  test.each([
    [
      'proven',
      /already reset from this browser, on November 22, 2026 .* go on only if nobody has it/,
    ],
    ['unproven', /already sent from this browser, on November 22, 2026 .* could not be proven/],
  ] as const)('earlier, and %s: is told before another one', async (end, words) => {
    const scene = show();
    await scene.user.click(opener());
    scene.go({name: 'ready', precheck: [], before, otherReset: {sentAt, end}});
    expect(flyout()).toHaveTextContent(words);
  });
});

test('a password that was changed again: when, what it means, and no green left', async () => {
  const scene = show();
  writeResetSummary(scene.summaryPlace, {
    userId: person.id,
    evidence: {before: null, after: '2026-11-22T09:00:00Z', readAt: sentAt},
  });
  await scene.user.click(opener());
  scene.go({name: 'superseded', changedAt, times: {sentAt, endedAt: sentAt + 60_000}});
  expect(flyout()).toHaveTextContent(
    /changed again after this reset.*November 22, 2026 at 10:11:12/,
  );
  expect(flyout()).toHaveTextContent(/If you had not, somebody else changed it/);
  expect(within(flyout()).queryByText(/The tenant proves it/)).toBeNull();
  expect(within(flyout()).queryByRole('button', {name: 'Show password'})).toBeNull();
  await scene.user.click(within(flyout()).getAllByRole('button', {name: 'Close'}).at(-1)!);
  expect(screen.getByText(/was reset, and changed again on November 22, 2026/)).toBeVisible();
  expect(screen.queryByText(/Password reset, proven/)).toBeNull();
  expect(readResetSummary(scene.summaryPlace)).toBeNull();
});

test('somebody else signed in: nothing was read as them, and the tenant comes first', async () => {
  const scene = show();
  await scene.user.click(opener());
  scene.hold('Vk7#mRq2%tWx9Hzp');
  act(() => scene.step.secret.discard('operator-changed'));
  scene.go({name: 'unproven', reason: 'operator-changed', before, times: {sentAt}, problem: null});
  expect(flyout()).toHaveTextContent(/since then somebody else signed in on this page/);
  expect(flyout()).toHaveTextContent(/do not hand a password over/);
  expect(flyout()).toHaveTextContent(/The new password is gone: somebody else signed in/);
  expect(within(flyout()).queryByRole('button', {name: 'Begin again'})).toBeNull();
  await scene.user.click(within(flyout()).getByRole('button', {name: 'Read the tenant again'}));
  expect(scene.step.calls.at(-1)).toEqual({name: 'retryVerify'});
});

test('signed out: the password is gone, and that is why', async () => {
  const scene = show();
  await scene.user.click(opener());
  scene.hold('Vk7#mRq2%tWx9Hzp');
  act(() => scene.step.secret.discard('signed-out'));
  const problem = createGraphProblem('sign-in-required');
  scene.go({name: 'unproven', reason: 'read-failed', before, times: {sentAt}, problem});
  expect(flyout()).toHaveTextContent(/The new password is gone: the account that reset it was/);
});

test.each(['forbidden', 'not-implemented'] as const)(
  'a tenant that cannot be read for good (%s): a way out, and what it leaves behind',
  async (code) => {
    const scene = show();
    await scene.user.click(opener());
    const problem = createGraphProblem(code);
    scene.go({name: 'unproven', reason: 'read-failed', before, times: {sentAt}, problem});
    expect(flyout()).toHaveTextContent(/do not hand a password over/);
    expect(flyout()).toHaveTextContent(/stays unproven, though it may have been carried out/);
    expect(within(flyout()).getByRole('button', {name: 'Read the tenant again'})).toBeVisible();
    await scene.user.click(within(flyout()).getByRole('button', {name: 'Begin again'}));
    expect(scene.step.calls.at(-1)).toEqual({name: 'check', userId: person.id, cardReadAt: null});
  },
);

test('an account that is gone: nothing to hand over, and how it may come back', async () => {
  const scene = show();
  await scene.user.click(opener());
  const problem = createGraphProblem('not-found');
  scene.go({name: 'unproven', reason: 'read-failed', before, times: {sentAt}, problem});
  expect(flyout()).toHaveTextContent(/Do not hand the password over: the account is not there/);
  expect(flyout()).not.toHaveTextContent(/stays unproven/);
});

test('a change that two resets may have made: its date, and no password to trust', async () => {
  const scene = show();
  await scene.user.click(opener());
  const changedAt = '2026-11-22T09:00:10Z';
  const reason = 'changed-by-either';
  scene.go({name: 'unproven', reason, changedAt, before, times: {sentAt}, problem: null});
  expect(flyout()).toHaveTextContent(/The password was changed, on .*2026/);
  expect(flyout()).toHaveTextContent(/by this one, or by another one that was sent from this/);
  expect(flyout()).toHaveTextContent(/Do not hand a password over unless you know that it works/);
});

test('a tenant that could not be read for a while comes first', async () => {
  const scene = show();
  await scene.user.click(opener());
  const problem = createGraphProblem('unavailable');
  scene.go({name: 'unproven', reason: 'read-failed', before, times: {sentAt}, problem});
  expect(flyout()).not.toHaveTextContent(/stays unproven/);
  expect(within(flyout()).queryByRole('button', {name: 'Begin again'})).toBeNull();
});

describe('a reset that failed', () => {
  const failed = (known: Partial<Extract<ResetPasswordState, {name: 'failed'}>>) =>
    ({
      name: 'failed',
      reason: 'refused',
      problem: null,
      statusDetail: null,
      times: {sentAt, acceptedAt: sentAt},
      ...known,
    }) as const;
  const retry = () => within(flyout()).getByRole('button', {name: 'Check again for a new try'});
  const primaries = () =>
    within(flyout())
      .getAllByRole('button')
      .filter((button) => button.classList.contains('primary'))
      .map((button) => button.textContent);

  test('without writeback: where to reset instead, and no other try in front', async () => {
    const scene = show();
    await scene.user.click(opener());
    scene.go(failed({reason: 'operation-failed', statusDetail: 'OnPremisesWritebackNotAvailable'}));
    expect(flyout()).toHaveTextContent(
      /The tenant says that password writeback.*is not on\. As far/,
    );
    expect(flyout()).not.toHaveTextContent(/Nothing was changed/);
    expect(flyout()).toHaveTextContent(/Reset the password in Active Directory itself, twice/);
    expect(flyout()).not.toHaveTextContent(/You can try again/);
    expect(screen.getByText(/OnPremisesWritebackNotAvailable/).closest('[lang=en]')).not.toBeNull();
    expect(primaries()).toEqual([]);
    expect(retry()).toBeVisible();
    await scene.user.click(within(flyout()).getAllByRole('button', {name: 'Close'}).at(-1)!);
    expect(screen.getByText(/password writeback is not on\. Reset it in Active/)).toBeVisible();
    expect(screen.queryByText(/Select Reset password to try again/)).toBeNull();
  });

  test('over the password: says so in its own words, and quotes Graph in English', async () => {
    const scene = show();
    await scene.user.click(opener());
    const graphMessage = 'The specified password does not comply with complexity requirements.';
    const problem = createGraphProblem('bad-request', {status: 400, graphMessage});
    scene.go(failed({problem}));
    expect(flyout()).toHaveTextContent(
      /refused this password.*too weak or too common.*Nothing was changed/,
    );
    expect(flyout()).toHaveTextContent(/Use another password/);
    expect(flyout()).not.toHaveTextContent(/carry out this step by hand/);
    expect(screen.getByText(graphMessage).closest('[lang=en]')).not.toBeNull();
    expect(primaries()).toEqual(['Check again for a new try']);
    // What an operation reports is its word alone.
    scene.go(failed({reason: 'operation-failed', statusDetail: 'OnPremisesPolicyViolation'}));
    expect(flyout()).toHaveTextContent(
      /refused this password.*As far as the tenant says, the old password/,
    );
    expect(flyout()).not.toHaveTextContent(/Nothing was changed/);
    // The same words of a reading that came before are not about the password.
    scene.go(failed({reason: 'not-sent', problem}));
    expect(flyout()).not.toHaveTextContent(/refused this password/);
  });

  test.each([
    ['sign-in-required', 'Sign in again'],
    ['consent-required', 'Give the permission'],
    ['claims-required', 'Confirm your sign-in'],
  ] as const)('%s: "%s" comes first, and checking again second', async (code, first) => {
    const scene = show();
    await scene.user.click(opener());
    const problem = createGraphProblem(code, {scopes: ['User.Read.All']});
    scene.go(failed({problem}));
    expect(primaries()).toEqual([first]);
    expect(flyout()).toHaveTextContent(/The button above comes first: after it, the tenant is/);
    scene.go({name: 'unproven', reason: 'read-failed', before, times: {sentAt}, problem});
    expect(primaries()).toEqual([first]);
  });
});

test.each([
  ['about 24 hours behind', new Date(sentAt + day).toISOString()],
  ['about 24 hours ahead', new Date(sentAt - day).toISOString()],
])('a clock that is wrong is told: %s', async (words, after) => {
  const scene = show();
  await scene.user.click(opener());
  scene.go({
    name: 'done',
    times: {sentAt, endedAt: sentAt},
    evidence: {before: null, after, readAt: sentAt},
  });
  expect(flyout()).toHaveTextContent(words);
  expect(flyout()).toHaveTextContent(/The times of the change are the tenant’s/);
});

test.each(['focus', 'online', 'keydown'])(
  'a password whose time ran out in a sleep is gone at the first sign of life: %s',
  async (sign) => {
    const scene = show();
    await scene.user.click(opener());
    scene.hold('Vk7#mRq2%tWx9Hzp');
    scene.go({
      name: 'done',
      times: {sentAt},
      evidence: {before: null, after: changedAt, readAt: sentAt},
    });
    await scene.user.click(within(flyout()).getByRole('button', {name: 'Show password'}));
    expect(document.body).toHaveTextContent('Vk7#mRq2%tWx9Hzp');
    scene.sleep(600_000);
    act(() => void window.dispatchEvent(new Event(sign)));
    expect(document.body).not.toHaveTextContent('Vk7#mRq2%tWx9Hzp');
  },
);
