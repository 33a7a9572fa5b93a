import type {Clock} from '../../core/clock';
import type {Observable} from '../../core/observable';
import type {Result} from '../../core/result';
import type {GraphClient} from '../../graph/graph-client';
import type {GraphProblem} from '../../graph/graph-problem';
import type {UserCard} from '../../graph/read-user-card';
import type {LookAlike, UserWarning} from './user-warning';

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
  dispose(): void;
}

export interface ConfirmUserOptions {
  readonly client: GraphClient;
  readonly clock: Clock;
}

export declare function createConfirmUserStep(options: ConfirmUserOptions): ConfirmUserStep;
