import type {Clock} from '../../core/clock';
import {createObservable, type Observable} from '../../core/observable';
import type {GraphClient} from '../../graph/graph-client';
import type {GraphProblem} from '../../graph/graph-problem';
import {listUsers} from '../../graph/list-users';
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

/** How long typing must pause before a search is sent, in milliseconds. */
const typingPause = 250;

/** Graph may hand out pages without rows; after this many in a row the operator is asked to go on. */
const emptyPagesFollowed = 10;

/** Creates the list, idle until the first `search`. */
export function createFindUserStep({client, clock}: FindUserOptions): FindUserStep {
  const state = createObservable<FindUserState>({
    query: '',
    status: 'idle',
    users: [],
    total: null,
    hasMore: false,
    problem: null,
  });
  let work = new AbortController();
  let nextLink: string | null = null;
  let isDisposed = false;

  const begin = () => {
    work.abort();
    work = new AbortController();
    return work.signal;
  };

  const update = (change: Partial<FindUserState>) => state.set({...state.get(), ...change});

  async function load(query: string, first: string | null, signal: AbortSignal) {
    const known = first === null ? [] : state.get().users;
    const seen = new Set(known.map(({id}) => id));
    const added: UserSummary[] = [];
    let total = first === null ? null : state.get().total;
    let link = first;
    for (let pages = 0; pages < emptyPagesFollowed; pages++) {
      const page = await listUsers(
        client,
        {search: query, ...(link === null ? {} : {nextLink: link})},
        {signal},
      );
      if (signal.aborted) return;
      if (!page.ok) {
        update({
          status: 'failed',
          problem: page.problem,
          ...(first === null ? {users: [], total: null} : {}),
        });
        return;
      }
      total = page.value.count ?? total;
      for (const user of page.value.users) {
        if (seen.has(user.id)) continue;
        seen.add(user.id);
        added.push(user);
      }
      // A link that leads to itself would be followed for ever.
      link = page.value.nextLink === link ? null : page.value.nextLink;
      if (link === null || added.length > 0) break;
    }
    nextLink = link;
    update({
      status: 'ready',
      users: [...known, ...added],
      total,
      hasMore: link !== null,
      problem: null,
    });
  }

  function loadFirst(query: string, signal: AbortSignal) {
    nextLink = null;
    return load(query, null, signal);
  }

  return {
    state,
    search(text) {
      if (isDisposed) return;
      const {status, query} = state.get();
      if (status !== 'idle' && status !== 'failed' && query === text) return;
      const signal = begin();
      update({query: text, status: 'loading', hasMore: false, problem: null});
      if (status === 'idle') void loadFirst(text, signal);
      else {
        void clock.wait(typingPause, signal).then(() => {
          if (!signal.aborted) return loadFirst(text, signal);
        });
      }
    },
    loadMore() {
      if (isDisposed || state.get().status !== 'ready' || nextLink === null) return;
      update({status: 'loading-more'});
      void load(state.get().query, nextLink, begin());
    },
    retry() {
      if (isDisposed || state.get().status !== 'failed') return;
      const {query} = state.get();
      if (nextLink === null) {
        update({status: 'loading', problem: null});
        void loadFirst(query, begin());
      } else {
        update({status: 'loading-more', problem: null});
        void load(query, nextLink, begin());
      }
    },
    dispose() {
      isDisposed = true;
      work.abort();
    },
  };
}
