import {act, renderHook} from '@testing-library/react';

import {createMemoryStorage} from '../../core/key-value-storage';
import {createObservable} from '../../core/observable';
import type {UserCard} from '../../graph/user-card';
import type {
  ConfirmUserState,
  ConfirmUserStep,
} from '../../steps/confirm-user/create-confirm-user-step';
import {createScriptedResetStep} from '../../testing/fakes/create-scripted-reset-step';
import {createTestClock} from '../../testing/fakes/create-test-clock';
import {SiteContext} from '../../testing/site-context';
import {useResetPassword} from './use-reset-password';

const target = {
  id: 'user-1',
  displayName: 'Wanda Veld',
  userPrincipalName: 'wanda@runbook.example',
  isConfirmed: true,
};

function open() {
  const clock = createTestClock();
  const step = createScriptedResetStep(clock, 'Vk7#mRq2%tWx9Hzp');
  const cardState = createObservable<ConfirmUserState>({name: 'idle'});
  const confirmUserStep = {state: cardState} as unknown as ConfirmUserStep;
  const summaryPlace = {storage: createMemoryStorage(), tenantKey: 'practice'};
  const {result} = renderHook(
    () => useResetPassword({step, target, confirmUserStep, summaryPlace}),
    {wrapper: SiteContext},
  );
  const readCard = (userId: string) =>
    cardState.set({
      name: 'ready',
      card: {user: {id: userId}} as UserCard,
      readAt: clock.now(),
      warnings: [],
      lookAlikes: {ok: true, value: {people: [], isComplete: true}},
    });
  const openFlyout = () => {
    act(() => result.current.open());
    return step.calls.at(-1);
  };
  const proveReset = () => {
    const now = clock.now();
    act(() =>
      step.go({
        name: 'done',
        times: {sentAt: now, acceptedAt: now, verifyingAt: now, endedAt: now},
        evidence: {before: null, after: new Date(now).toISOString(), readAt: now},
      }),
    );
  };
  return {step, clock, readCard, openFlyout, proveReset};
}

test('the card in view is the reading from before the reset, so that nothing is read twice', () => {
  const {clock, readCard, openFlyout} = open();
  readCard(target.id);
  expect(openFlyout()).toEqual({name: 'check', userId: target.id, cardReadAt: clock.now()});
});

test('the card of somebody else is never that reading', () => {
  const {readCard, openFlyout} = open();
  readCard('user-2');
  expect(openFlyout()).toEqual({name: 'check', userId: target.id, cardReadAt: null});
});

test('a card from before the last reset would prove the next one by the last: it is read anew', async () => {
  const {clock, readCard, openFlyout, proveReset} = open();
  readCard(target.id);
  await act(() => clock.advance(5_000));
  proveReset();
  expect(openFlyout()).toEqual({name: 'check', userId: target.id, cardReadAt: null});
});

test('a card that was read after the last reset serves again', async () => {
  const {clock, readCard, openFlyout, proveReset} = open();
  proveReset();
  await act(() => clock.advance(5_000));
  readCard(target.id);
  expect(openFlyout()).toEqual({name: 'check', userId: target.id, cardReadAt: clock.now()});
});

test('a reset that was sent before the page was loaded is asked after at once, and once', () => {
  const {step, openFlyout} = open();
  expect(step.calls).toEqual([{name: 'resume', userId: target.id}]);
  openFlyout();
  expect(step.calls.filter(({name}) => name === 'resume')).toHaveLength(1);
});
