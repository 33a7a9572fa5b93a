import type {Clock} from '../../core/clock';
import type {Observable} from '../../core/observable';
import type {GraphClient} from '../../graph/graph-client';
import type {GraphProblem} from '../../graph/graph-problem';
import type {UserSummary} from '../../graph/user';

/** What the list of active users shows. */
export interface FindUserState {
  /** The text searched for, as typed. */
  readonly query: string;
  /**
   * `loading` keeps the rows of the search before, so that the list does not flicker; `failed` keeps
   * the rows only where loading more of them failed.
   */
  readonly status: 'idle' | 'loading' | 'ready' | 'loading-more' | 'failed';
  readonly users: readonly UserSummary[];
  /** How many users match in the whole tenant; null where Graph did not say. */
  readonly total: number | null;
  readonly hasMore: boolean;
  /** Why the last load failed; null unless `status` is `failed`. */
  readonly problem: GraphProblem | null;
}

/** The list of active users, searched and paged on the server. */
export interface FindUserStep {
  readonly state: Observable<FindUserState>;
  /** Loads the users that match. The first call loads at once; later ones once typing has paused. */
  search(text: string): void;
  /** Loads the next page, where there is one and nothing else is loading. */
  loadMore(): void;
  /** Does again what failed. */
  retry(): void;
  /** Ends all work; nothing changes any more. */
  dispose(): void;
}

export interface FindUserOptions {
  readonly client: GraphClient;
  readonly clock: Clock;
}

export declare function createFindUserStep(options: FindUserOptions): FindUserStep;
