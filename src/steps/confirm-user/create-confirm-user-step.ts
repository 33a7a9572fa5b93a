import type {Clock} from '../../core/clock';
import {createObservable, type Observable} from '../../core/observable';
import {success, type Result} from '../../core/result';
import type {GraphClient} from '../../graph/graph-client';
import type {GraphProblem} from '../../graph/graph-problem';
import {readUserCard} from '../../graph/read-user-card';
import type {UserCard} from '../../graph/user-card';
import type {LookAlike, UserWarning} from './user-warning';
import {findLookAlikes, userWarnings} from './user-warnings';

/** What the card of one user shows. */
export type ConfirmUserState =
  | {readonly name: 'idle'}
  | {readonly name: 'checking'}
  | {
      readonly name: 'ready';
      readonly card: UserCard;
      /** When the card came in, in milliseconds since the epoch on this machine's clock. */
      readonly readAt: number;
      readonly warnings: readonly UserWarning[];
      /** Others whose display name can be mistaken for this one, as far as Graph listed them. */
      readonly lookAlikes: Result<
        {readonly people: readonly LookAlike[]; readonly isComplete: boolean},
        GraphProblem
      >;
    }
  | {readonly name: 'failed'; readonly problem: GraphProblem};

/** Reads what is needed to be sure that this is the right user. */
export interface ConfirmUserStep {
  readonly state: Observable<ConfirmUserState>;
  /**
   * Reads the card of `user`; a read under way is given up. `includeRoles` also reads the directory
   * roles, which needs a further scope.
   */
  read(
    user: {readonly id: string; readonly displayName: string},
    options: {readonly includeRoles: boolean},
  ): void;
  /** Puts the card away: it tells what one operator may do, and is of no use to another. */
  forget(): void;
  dispose(): void;
}

export interface ConfirmUserOptions {
  readonly client: GraphClient;
  readonly clock: Clock;
}

/** Creates the step, idle until the first `read`. */
export function createConfirmUserStep({client, clock}: ConfirmUserOptions): ConfirmUserStep {
  const state = createObservable<ConfirmUserState>({name: 'idle'});
  let work = new AbortController();
  let isDisposed = false;

  async function readCard(
    {id, displayName}: {readonly id: string; readonly displayName: string},
    includeRoles: boolean,
    signal: AbortSignal,
  ) {
    const read = (name: string) =>
      readUserCard(client, {userId: id, displayName: name, includeRoles}, {signal});
    const card = await read(displayName);
    // The others were looked for by the name from the list; it may have been changed meanwhile.
    const isRenamed = card.ok && card.value.user.displayName !== displayName;
    return isRenamed && !signal.aborted ? read(card.value.user.displayName) : card;
  }

  return {
    state,
    read(user, {includeRoles}) {
      if (isDisposed) return;
      work.abort();
      work = new AbortController();
      const {signal} = work;
      state.set({name: 'checking'});
      void readCard(user, includeRoles, signal).then((card) => {
        if (signal.aborted) return;
        state.set(
          card.ok ? ready(card.value, clock.now()) : {name: 'failed', problem: card.problem},
        );
      });
    },
    forget() {
      if (isDisposed) return;
      work.abort();
      state.set({name: 'idle'});
    },
    dispose() {
      isDisposed = true;
      work.abort();
    },
  };
}

function ready(card: UserCard, readAt: number): ConfirmUserState {
  const {sameName} = card;
  return {
    name: 'ready',
    card,
    readAt,
    warnings: userWarnings(card),
    lookAlikes: sameName.ok
      ? success({people: findLookAlikes(card), isComplete: sameName.value.isComplete})
      : sameName,
  };
}
