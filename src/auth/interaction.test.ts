import type {EventCallbackFunction} from '@azure/msal-browser';
import {createInteraction} from './interaction';

/** Interactions over an MSAL that only tells of windows, and what they told the page. */
function createScene() {
  const callbacks = new Set<EventCallbackFunction>();
  const changes: boolean[] = [];
  const interaction = createInteraction({
    instance: {
      addEventCallback: (callback) => {
        callbacks.add(callback);
        return 'the only one';
      },
      removeEventCallback: () => callbacks.clear(),
    },
    popupOpened: 'msal:popupOpened',
    // Nobody looks whether the window is closed.
    clock: {now: () => 0, wait: () => new Promise(() => undefined)},
    onChange: ({isWorking}) => changes.push(isWorking),
  });
  const openWindow = (popupWindow: Pick<Window, 'focus' | 'closed'>) =>
    callbacks.forEach((callback) =>
      callback({payload: {popupWindow}} as Parameters<EventCallbackFunction>[0]),
    );
  return {interaction, openWindow, callbacks, changes};
}

it('opens one window at a time, and shows the open one again', async () => {
  const {interaction, openWindow, changes} = createScene();
  const second = jest.fn();
  let finish: (value: string) => void = () => undefined;
  const first = interaction.run(
    'popup',
    () => new Promise<string>((resolve) => (finish = resolve)),
  );
  const focus = jest.fn();
  openWindow({focus, closed: false});

  expect(await interaction.run('popup', second)).toEqual({
    ok: false,
    problem: {code: 'in-progress', message: null},
  });
  expect(second).not.toHaveBeenCalled();
  expect(focus).toHaveBeenCalledTimes(1);

  finish('signed in');
  expect(await first).toEqual({ok: true, value: 'signed in'});
  expect(changes).toEqual([true, false]);
});

it('is free again, and listens to no window any more, after a failure and after a bug', async () => {
  const {interaction, callbacks, changes} = createScene();
  const refusal = Object.assign(new Error('no'), {errorCode: 'user_cancelled'});
  expect(await interaction.run('popup', () => Promise.reject(refusal))).toMatchObject({
    problem: {code: 'cancelled'},
  });
  await expect(
    interaction.run('popup', () => Promise.reject(new TypeError('bug'))),
  ).rejects.toThrow('bug');
  expect(callbacks.size).toBe(0);
  expect(changes).toEqual([true, false, true, false]);
});
