import type {IPublicClientApplication, PopupEvent} from '@azure/msal-browser';
import type {Clock} from '../core/clock';
import {failure, type Result} from '../core/result';
import type {SignInMethod, SignInProblem} from './auth';
import {popupClosed} from './popup-watch';
import {settle} from './settle';

/** Runs what needs a person: one window or redirect at a time. */
export interface Interaction {
  /**
   * Runs `start`, which asks MSAL to open a window or to leave the page. Answers `in-progress`, and
   * shows the open window again, where another one has not ended; `cancelled` within a second after
   * the person closed the window.
   */
  run<Value>(
    method: SignInMethod,
    start: () => Promise<Value>,
  ): Promise<Result<Value, SignInProblem>>;
  /** To be called when the authority's answer has come: from then on a closed window says nothing. */
  answered(): void;
}

/**
 * Where MSAL notes that a sign-in has begun. A window that the person closed leaves the note behind,
 * and only MSAL's popup request can override it: a redirect would meet `interaction_in_progress`.
 */
const interactionNote = 'msal.interaction.status';

/** Creates the interactions of one MSAL instance. `onChange` is told the start and the end of each. */
export function createInteraction({
  instance,
  popupOpened,
  clock,
  onChange,
}: {
  readonly instance: Pick<IPublicClientApplication, 'addEventCallback' | 'removeEventCallback'>;
  /** MSAL's `EventType.POPUP_OPENED`. */
  readonly popupOpened: 'msal:popupOpened';
  readonly clock: Clock;
  readonly onChange: (change: {isWorking: boolean; problem: SignInProblem | null}) => void;
}): Interaction {
  let isWorking = false;
  let openWindow: Window | null = null;
  let watch = new AbortController();

  const closedByPerson = (signal: AbortSignal) =>
    new Promise<Result<never, SignInProblem>>((resolve) => {
      const callback = instance.addEventCallback(
        ({payload}) => {
          openWindow = (payload as PopupEvent).popupWindow;
          const looks = {clock, hasFocus: () => document.hasFocus(), signal};
          void popupClosed(openWindow, looks).then(() => {
            if (!signal.aborted) resolve(failure({code: 'cancelled', message: null}));
          });
        },
        [popupOpened],
      );
      signal.addEventListener('abort', () => {
        if (callback) instance.removeEventCallback(callback);
      });
    });

  const inWindow = async <Value>(start: () => Promise<Value>) => {
    watch = new AbortController();
    const closed = closedByPerson(watch.signal);
    try {
      return await Promise.race([settle(start()), closed]);
    } finally {
      watch.abort();
      openWindow = null;
    }
  };

  const leavePage = <Value>(start: () => Promise<Value>) => {
    try {
      window.sessionStorage.removeItem(interactionNote);
    } catch {
      // No storage, no note: MSAL says by itself that this way needs one.
    }
    return settle(start());
  };

  return {
    // The redirect page closes the window once it has passed the answer on.
    answered: () => watch.abort(),
    async run(method, start) {
      if (isWorking) {
        openWindow?.focus();
        return failure({code: 'in-progress', message: null});
      }
      isWorking = true;
      onChange({isWorking, problem: null});
      let problem: SignInProblem | null = null;
      try {
        const outcome = await (method === 'popup' ? inWindow(start) : leavePage(start));
        if (!outcome.ok) problem = outcome.problem;
        return outcome;
      } finally {
        isWorking = false;
        onChange({isWorking, problem});
      }
    },
  };
}
