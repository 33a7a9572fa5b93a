import {act, screen, waitFor, within} from '@testing-library/react';
import userEvent, {type UserEvent} from '@testing-library/user-event';
import {axe} from 'jest-axe';

import {createGraphProblem} from '../../graph/create-graph-problem';
import {createTestClock, type TestClock} from '../../testing/fakes/create-test-clock';
import {
  createScriptedResetStep,
  type ScriptedResetStep,
} from '../../testing/fakes/create-scripted-reset-step';
import {createFakeTenant} from '../../testing/fakes/fake-tenant';
import {renderWidget} from '../../testing/render-widget';
import type {ResetPasswordState} from '../../steps/reset-password/reset-password-state';
import type {Tenant} from '../tenant-context';
import {ResetPasswordWidget} from './reset-password-widget';

const password = 'Vk7#mRq2%tWx9Hzp';
const person = {
  id: 'user-1',
  displayName: 'Wanda Veld',
  userPrincipalName: 'wanda@runbook.example',
};
const before = {readAt: Date.UTC(2026, 10, 22, 9), lastPasswordChangeDateTime: null};

const ready: ResetPasswordState = {
  name: 'ready',
  before,
  precheck: [
    {id: 'not-yourself', outcome: 'passed', reason: 'not-yourself'},
    {id: 'account-kind', outcome: 'warning', reason: 'synced'},
    {id: 'writeback', outcome: 'could-not-check', reason: 'writeback-unknown'},
  ],
};

interface Scene {
  readonly clock: TestClock;
  readonly step: ScriptedResetStep;
  readonly user: UserEvent;
  readonly tenant: Tenant;
  readonly unmount: () => void;
  go(state: ResetPasswordState): void;
}

function show({
  isConfirmed = true,
  locale = 'en' as 'en' | 'nl-NL',
  tenant = createFakeTenant(),
} = {}): Scene {
  const clock = createTestClock();
  const step = createScriptedResetStep(clock, password);
  const opened = {...tenant, clock};
  opened.incident.choose(person);
  if (isConfirmed) opened.incident.confirm(person);
  const {unmount} = renderWidget(
    <ResetPasswordWidget stepId="step-3" createStep={() => step} />,
    opened,
    {locale},
  );
  return {
    clock,
    step,
    tenant: opened,
    unmount,
    user: userEvent.setup({delay: null}),
    go: (state) => act(() => step.go(state)),
  };
}

const opener = () => screen.getByRole('button', {name: 'Reset password'});
const flyout = () => screen.getByRole('dialog', {name: 'Reset password'});
const inFlyout = () => within(flyout());
const sendButton = () => inFlyout().getByRole('button', {name: /^Reset(ting)? the password of/});

async function openReady(scene: Scene): Promise<void> {
  await scene.user.click(opener());
  scene.go(ready);
}

async function send(scene: Scene): Promise<void> {
  await openReady(scene);
  await scene.user.click(inFlyout().getByRole('button', {name: 'Reset password'}));
  await scene.user.click(sendButton());
}

function timesOf(scene: Scene) {
  return {sentAt: scene.clock.now(), acceptedAt: scene.clock.now()};
}

async function accept(scene: Scene): Promise<void> {
  await send(scene);
  scene.go({
    name: 'accepted',
    before,
    times: timesOf(scene),
    operationStatus: 'running',
    problem: null,
  });
}

function proven(scene: Scene): ResetPasswordState {
  return {
    name: 'done',
    times: {...timesOf(scene), verifyingAt: scene.clock.now(), endedAt: scene.clock.now()},
    evidence: {
      before: '2026-01-02T03:04:05Z',
      after: '2026-11-22T09:00:01Z',
      readAt: scene.clock.now(),
    },
  };
}

/** Every attribute of the page, and the live properties that mirror text. */
function attributesHolding(text: string): string[] {
  return Array.from(document.querySelectorAll('*')).flatMap((element) =>
    Array.from(element.attributes)
      .filter(({value}) => value.includes(text))
      .map(({name}) => `${element.tagName} ${name}`),
  );
}

const pageText = () => document.documentElement.outerHTML;

function setVisibility(state: DocumentVisibilityState): void {
  jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
}

const advance = (scene: Scene, milliseconds: number) =>
  act(() => scene.clock.advance(milliseconds));

afterEach(() => jest.restoreAllMocks());

describe('before the flyout', () => {
  test('without a confirmed person the button is out of use and says why', async () => {
    const scene = show({isConfirmed: false});
    expect(opener()).toHaveAttribute('aria-disabled', 'true');
    expect(opener()).toHaveAccessibleDescription(/^First choose the person/);
    await scene.user.click(opener());
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('the panel names the person and the sign-in name', () => {
    show();
    expect(screen.getByText('Wanda Veld')).toBeVisible();
    expect(screen.getByText('wanda@runbook.example')).toBeVisible();
  });
});

describe('the flyout', () => {
  test('names the person again, marks practice in words and shows what was checked', async () => {
    const scene = show();
    await openReady(scene);
    expect(inFlyout().getByText('Wanda Veld')).toBeVisible();
    expect(inFlyout().getByText('wanda@runbook.example')).toBeVisible();
    expect(inFlyout().getByText(/PRACTICE/)).toBeVisible();
    expect(inFlyout().getByText(/twice in a row/)).toBeVisible();
    expect(inFlyout().getByText('Could not check')).toBeVisible();
  });

  test('Escape closes it while nothing is lost, and the focus returns to the button', async () => {
    const scene = show();
    await openReady(scene);
    await scene.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(opener()).toHaveFocus());
  });

  test('keeps the focus inside', async () => {
    const scene = show();
    await openReady(scene);
    for (let presses = 0; presses < 12; presses += 1) {
      await scene.user.tab();
      expect(flyout()).toContainElement(document.activeElement as HTMLElement);
    }
  });

  test('blocked says what to do instead, and offers no reset', async () => {
    const scene = show();
    await scene.user.click(opener());
    scene.go({
      name: 'blocked',
      reason: 'federated',
      problem: null,
      precheck: [{id: 'account-kind', outcome: 'failed', reason: 'federated'}],
    });
    expect(inFlyout().getByText(/Reset the password there: on-premises/)).toBeVisible();
    expect(inFlyout().queryByRole('button', {name: 'Reset password'})).toBeNull();
  });

  test('missing consent is asked for, and the check is made again after it', async () => {
    const scene = show();
    await scene.user.click(opener());
    scene.go({
      name: 'blocked',
      reason: 'consent-required',
      problem: createGraphProblem('consent-required', {
        scopes: ['UserAuthenticationMethod.ReadWrite.All'],
      }),
      precheck: [{id: 'consent', outcome: 'failed', reason: 'consent-required'}],
    });
    await scene.user.click(inFlyout().getByRole('button', {name: 'Give the permission'}));
    await waitFor(() =>
      expect(scene.step.calls.filter(({name}) => name === 'check')).toHaveLength(2),
    );
  });
});

describe('choosing a password', () => {
  test('one of one’s own is judged while it is typed, and sent as it is', async () => {
    const scene = show();
    await openReady(scene);
    await scene.user.click(inFlyout().getByRole('radio', {name: 'Choose a password myself'}));
    const field = inFlyout().getByLabelText('New password');
    const goOn = inFlyout().getByRole('button', {name: 'Reset password'});
    expect(goOn).toHaveAttribute('aria-disabled', 'true');
    await scene.user.type(field, 'short');
    expect(inFlyout().getByText('Not met yet: 8 to 256 characters')).toBeVisible();
    await scene.user.type(field, 'X9#plumbago');
    expect(inFlyout().getByText('Met: 8 to 256 characters')).toBeVisible();
    await scene.user.click(goOn);
    await scene.user.click(sendButton());
    expect(scene.step.calls).toContainEqual({
      name: 'reset',
      userId: 'user-1',
      password: 'shortX9#plumbago',
    });
  });

  test('what is typed is in no attribute, shown or hidden, and in no form', async () => {
    const scene = show();
    await openReady(scene);
    await scene.user.click(inFlyout().getByRole('radio', {name: 'Choose a password myself'}));
    const field = inFlyout().getByLabelText('New password');
    await scene.user.type(field, password);
    expect(attributesHolding(password)).toEqual([]);
    await scene.user.click(inFlyout().getByRole('button', {name: 'Show what I type'}));
    expect(field).toHaveAttribute('type', 'text');
    expect(attributesHolding(password)).toEqual([]);
    expect(field.closest('form')).toBeNull();
  });

  test('Enter in the field leads to the question, not to the reset', async () => {
    const scene = show();
    await openReady(scene);
    await scene.user.click(inFlyout().getByRole('radio', {name: 'Choose a password myself'}));
    await scene.user.type(inFlyout().getByLabelText('New password'), `${password}{Enter}{Enter}`);
    expect(
      inFlyout().getByRole('heading', {
        name: /^Reset the password of Wanda Veld \( ?wanda@runbook.example ?\)\?$/,
      }),
    ).toHaveFocus();
    expect(scene.step.calls.map(({name}) => name)).not.toContain('reset');
  });
});

describe('sending', () => {
  test('a double click and Enter twice send one reset, and the button keeps the focus', async () => {
    const scene = show();
    await openReady(scene);
    await scene.user.click(inFlyout().getByRole('button', {name: 'Reset password'}));
    await scene.user.dblClick(sendButton());
    await scene.user.keyboard('{Enter}{Enter}');
    expect(scene.step.calls.filter(({name}) => name === 'reset')).toHaveLength(1);
    expect(sendButton()).toHaveAttribute('aria-disabled', 'true');
    expect(sendButton()).toHaveFocus();
  });

  test('two clicks before React renders send one reset', async () => {
    const scene = show();
    await openReady(scene);
    await scene.user.click(inFlyout().getByRole('button', {name: 'Reset password'}));
    const button = sendButton();
    act(() => {
      button.click();
      button.click();
    });
    expect(scene.step.calls.filter(({name}) => name === 'reset')).toHaveLength(1);
  });

  test('the whole way by keyboard', async () => {
    const scene = show();
    await scene.user.tab();
    expect(opener()).toHaveFocus();
    await scene.user.keyboard('{Enter}');
    scene.go(ready);
    await tabTo(scene.user, inFlyout().getByRole('button', {name: 'Reset password'}));
    await scene.user.keyboard('{Enter}');
    await tabTo(scene.user, sendButton());
    await scene.user.keyboard('{Enter}');
    scene.go({
      name: 'accepted',
      before,
      times: timesOf(scene),
      operationStatus: null,
      problem: null,
    });
    expect(inFlyout().getByRole('heading', {name: 'What happens to the reset'})).toHaveFocus();
    await tabTo(scene.user, inFlyout().getByRole('button', {name: 'Show password'}));
    await scene.user.keyboard('{Enter}');
    expect(inFlyout().getByText(password)).toBeVisible();
  });

  test('Back leads from the question to the choice, with what was typed', async () => {
    const scene = show();
    await openReady(scene);
    await scene.user.click(inFlyout().getByRole('radio', {name: 'Choose a password myself'}));
    await scene.user.type(inFlyout().getByLabelText('New password'), password);
    await scene.user.click(inFlyout().getByRole('button', {name: 'Reset password'}));
    await scene.user.click(inFlyout().getByRole('button', {name: 'Back'}));
    expect(inFlyout().getByRole('button', {name: 'Reset password'})).toHaveFocus();
    expect(inFlyout().getByLabelText('New password')).toHaveValue(password);
  });

  test('leaving the page is asked about from sending until the proof', async () => {
    const scene = show();
    const isAsked = () => {
      const event = new Event('beforeunload', {cancelable: true});
      window.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(isAsked()).toBe(false);
    await send(scene);
    expect(isAsked()).toBe(true);
  });
});

describe('progress', () => {
  test('each state is announced in words, and a proof alone says proven', async () => {
    const scene = show();
    await accept(scene);
    expect(
      inFlyout().getByText('The tenant accepted the reset and is carrying it out.'),
    ).toBeInTheDocument();
    expect(inFlyout().getByText('Not proven yet: wait before you hand it over.')).toBeVisible();
    scene.go(proven(scene));
    expect(inFlyout().getByText(/^Proven: the tenant shows/)).toBeVisible();
    expect(inFlyout().getByText(/2 January 2026|January 2, 2026/)).toBeVisible();
  });

  test('a lost answer says that it may have taken effect, and offers no new try', async () => {
    const scene = show();
    await send(scene);
    scene.go({name: 'recovering', before, times: {sentAt: scene.clock.now()}, problem: null});
    expect(inFlyout().getByText(/It may\s+have taken effect/)).toBeVisible();
    expect(inFlyout().queryByRole('button', {name: /new try|Reset/})).toBeNull();
    expect(inFlyout().getByText(/this may be the password now/)).toBeVisible();
    act(() => scene.step.secret.discard('expired'));
    expect(inFlyout().queryByText(/reset the password once more/)).toBeNull();
  });

  test('unproven never looks done, and reads again on request', async () => {
    const scene = show();
    await accept(scene);
    scene.go({
      name: 'unproven',
      reason: 'no-change-seen',
      before,
      times: timesOf(scene),
      problem: null,
    });
    expect(inFlyout().queryByText(/^Proven/)).toBeNull();
    await scene.user.click(inFlyout().getByRole('button', {name: 'Read the tenant again'}));
    expect(scene.step.calls).toContainEqual({name: 'retryVerify'});
  });

  test('a change long after a lost answer is told with its time, and as nobody’s', async () => {
    const scene = show();
    await accept(scene);
    scene.go({
      name: 'unproven',
      reason: 'changed-later',
      changedAt: '2026-11-22T09:30:00Z',
      before,
      times: timesOf(scene),
      problem: null,
    });
    const words = inFlyout().getByText(/cannot be told/);
    expect(words.textContent).toContain('November 22, 2026');
    expect(inFlyout().queryByText(/still shows no change/)).toBeNull();
    expect(inFlyout().getByText(/unless you know/)).toBeVisible();
    expect(inFlyout().queryByText(/^Proven/)).toBeNull();
    await scene.user.click(inFlyout().getByRole('button', {name: 'Begin again'}));
    expect(scene.step.calls.at(-1)).toMatchObject({name: 'check'});
  });

  test('a refusal quotes the tenant and says that the old password applies', async () => {
    const scene = show();
    await send(scene);
    scene.go({
      name: 'failed',
      reason: 'refused',
      statusDetail: null,
      times: {sentAt: scene.clock.now()},
      problem: createGraphProblem('bad-request', {
        status: 400,
        graphMessage:
          'The specified password does not comply with password complexity requirements.',
      }),
    });
    expect(inFlyout().getByText(/the old password still applies/)).toBeVisible();
    expect(inFlyout().getByText(/does not comply with password complexity/)).toBeVisible();
    expect(inFlyout().queryByRole('button', {name: 'Show password'})).toBeNull();
    await scene.user.click(inFlyout().getByRole('button', {name: 'Check again for a new try'}));
    expect(scene.step.calls.at(-1)).toEqual({name: 'check', userId: 'user-1', cardReadAt: null});
  });
});

describe('the new password', () => {
  test('is hidden until shown, then in text only, and gone from the page when hidden again', async () => {
    const scene = show();
    await accept(scene);
    expect(pageText()).not.toContain(password);
    await scene.user.click(inFlyout().getByRole('button', {name: 'Show password'}));
    expect(inFlyout().getByText(password)).toBeVisible();
    expect(attributesHolding(password)).toEqual([]);
    const spelled = inFlyout().getByRole('list', {name: 'The password, character by character'});
    expect(within(spelled).getAllByRole('listitem')).toHaveLength(password.length);
    await scene.user.click(inFlyout().getByRole('button', {name: 'Hide password'}));
    expect(pageText()).not.toContain(password);
  });

  test('the warning and the ways to hand it over stand beside it; nothing mails or shares', async () => {
    const scene = show();
    await accept(scene);
    const panel = inFlyout().getByRole('region', {name: 'New password of Wanda Veld'});
    expect(within(panel).getByText('Do not send this password by email.')).toBeVisible();
    expect(within(panel).getByText(/In person/)).toBeVisible();
    expect(within(panel).getByText(/a number you knew before/)).toBeVisible();
    expect(document.querySelectorAll('a[href^="mailto:"], a[href^="sms:"]')).toHaveLength(0);
    expect(inFlyout().queryByRole('button', {name: /mail|share|send/i})).toBeNull();
  });

  test('closing warns that it will be gone, and then it is gone', async () => {
    const scene = show();
    await accept(scene);
    await scene.user.click(inFlyout().getByRole('button', {name: 'Show password'}));
    await scene.user.keyboard('{Escape}');
    expect(
      inFlyout().getByRole('heading', {name: 'Close and lose the new password?'}),
    ).toHaveFocus();
    await scene.user.click(inFlyout().getByRole('button', {name: 'Keep open'}));
    expect(inFlyout().getByText(password)).toBeVisible();
    await scene.user.keyboard('{Escape}');
    await scene.user.click(inFlyout().getByRole('button', {name: 'Close and forget the password'}));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(pageText()).not.toContain(password);
    expect(scene.step.secret.state.get()).toEqual({name: 'gone', why: 'closed'});
    await waitFor(() => expect(opener()).toHaveFocus());
  });

  test('is gone after 10 minutes, with the time left shown before', async () => {
    const scene = show();
    await accept(scene);
    await scene.user.click(inFlyout().getByRole('button', {name: 'Show password'}));
    expect(inFlyout().getByRole('timer')).toHaveTextContent('Forgotten in 10 minutes');
    await advance(scene, 9 * 60_000);
    expect(inFlyout().getByRole('timer')).toHaveTextContent('Forgotten in 1 minute;');
    await advance(scene, 60_000);
    expect(pageText()).not.toContain(password);
    expect(inFlyout().getByText(/10 minutes have passed/)).toBeVisible();
    scene.go(proven(scene));
    expect(inFlyout().getByText(/reset the password once more/)).toBeVisible();
    await scene.user.click(inFlyout().getByRole('button', {name: 'Reset once more'}));
    expect(scene.step.calls.at(-1)).toMatchObject({name: 'check', cardReadAt: null});
  });

  test('is gone once the tab was in the background for 2 minutes, not before', async () => {
    const scene = show();
    await accept(scene);
    await scene.user.click(inFlyout().getByRole('button', {name: 'Show password'}));
    setVisibility('hidden');
    await advance(scene, 119_000);
    setVisibility('visible');
    expect(inFlyout().getByText(password)).toBeVisible();
    setVisibility('hidden');
    await advance(scene, 120_000);
    setVisibility('visible');
    expect(pageText()).not.toContain(password);
    expect(inFlyout().getByText(/in the background for 2 minutes/)).toBeVisible();
  });

  test('is gone when the page is left, even if the browser brings the page back', async () => {
    const scene = show();
    await accept(scene);
    await scene.user.click(inFlyout().getByRole('button', {name: 'Show password'}));
    act(() => void window.dispatchEvent(new Event('pagehide')));
    expect(pageText()).not.toContain(password);
    expect(inFlyout().getByText(/this page was left/)).toBeVisible();
  });

  test('copies, says that clearing is a best effort, and clears when it closes', async () => {
    const scene = show();
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    await accept(scene);
    await scene.user.click(inFlyout().getByRole('button', {name: 'Copy password'}));
    expect(writeText).toHaveBeenLastCalledWith(password);
    expect(await inFlyout().findByText(/best effort/)).toBeVisible();
    await scene.user.keyboard('{Escape}');
    await scene.user.click(inFlyout().getByRole('button', {name: 'Close and forget the password'}));
    expect(writeText).toHaveBeenLastCalledWith('');
  });

  test('after a reload nobody knows it, and that is said', async () => {
    const scene = show();
    await scene.user.click(opener());
    scene.go(proven(scene));
    expect(inFlyout().getByText(/the password is never stored/)).toBeVisible();
  });

  test('is spelled in the language of the page', async () => {
    const scene = show({locale: 'nl-NL'});
    await accept(scene);
    await scene.user.click(inFlyout().getByRole('button', {name: 'Show password'}));
    expect(inFlyout().getByText(/Karel/i)).toBeVisible();
  });
});

describe('afterwards', () => {
  test('the article keeps the proof, also after a reload, without the password', async () => {
    const tenant = createFakeTenant();
    const scene = show({tenant});
    await accept(scene);
    scene.go(proven(scene));
    await scene.user.keyboard('{Escape}');
    await scene.user.click(inFlyout().getByRole('button', {name: 'Close and forget the password'}));
    expect(screen.getByText(/^Password reset, proven by the tenant on/)).toBeVisible();
    scene.unmount();
    show({tenant});
    expect(screen.getByText(/^Password reset, proven by the tenant on/)).toBeVisible();
    expect(pageText()).not.toContain(password);
  });

  test('another person shows nothing of the one before', async () => {
    const scene = show();
    await accept(scene);
    scene.go(proven(scene));
    await scene.user.keyboard('{Escape}');
    await scene.user.click(inFlyout().getByRole('button', {name: 'Close and forget the password'}));
    act(() => {
      const another = {...person, id: 'user-2', displayName: 'Willem Veld'};
      scene.tenant.incident.choose(another);
      scene.tenant.incident.confirm(another);
    });
    expect(screen.queryByText(/proven by the tenant/)).toBeNull();
    expect(scene.step.calls).toContainEqual({name: 'dispose'});
  });
});

describe('accessibility', () => {
  const states: readonly (readonly [string, (scene: Scene) => Promise<void>])[] = [
    ['ready', openReady],
    [
      'accepted with the password shown',
      async (scene) => {
        await accept(scene);
        await scene.user.click(inFlyout().getByRole('button', {name: 'Show password'}));
      },
    ],
    [
      'closing question',
      async (scene) => {
        await accept(scene);
        await scene.user.keyboard('{Escape}');
      },
    ],
    [
      'done',
      async (scene) => {
        await accept(scene);
        scene.go(proven(scene));
      },
    ],
    [
      'own password',
      async (scene) => {
        await openReady(scene);
        await scene.user.click(inFlyout().getByRole('radio', {name: 'Choose a password myself'}));
      },
    ],
  ];

  test.each(states)('axe finds nothing: %s', async (_name, arrange) => {
    await arrange(show());
    expect(await axe(document.body)).toHaveNoViolations();
  });
});

async function tabTo(user: UserEvent, target: HTMLElement): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    if (document.activeElement === target) return;
    await user.tab();
  }
  throw new Error('The target was not reached with Tab.');
}
