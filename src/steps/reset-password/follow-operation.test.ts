import {createGraphProblem} from '../../graph/create-graph-problem';
import type {GraphClient} from '../../graph/graph-client';
import type {GraphProblem} from '../../graph/graph-problem';
import {createTestClock, settle} from '../../testing/fakes/create-test-clock';
import {
  after,
  answerOf,
  createFakeDirectory,
  operationLink,
} from '../__fixtures__/create-fake-directory';
import {
  followOperation,
  lookAtOperation,
  openOperation,
  type FollowOptions,
} from './follow-operation';

const minute = 60_000;
const running = {status: 'running', createdDateTime: after};
const untouched = openOperation(operationLink, () => 4_000);

function createScene() {
  const directory = createFakeDirectory();
  const clock = createTestClock();
  const start = clock.now();
  const work = new AbortController();
  const statuses: string[] = [];
  const troubles: GraphProblem[] = [];
  /** Follows, and tells how it ended and after how many milliseconds. */
  const follow = async (change: Partial<FollowOptions> = {}) => {
    const ended = await followOperation({
      client: directory.client,
      clock,
      operation: untouched,
      firstWait: null,
      signal: work.signal,
      onStatus: (status) => statuses.push(status),
      onTrouble: (problem) => troubles.push(problem),
      ...change,
    });
    return ended && {...ended, after: clock.now() - start};
  };
  return {directory, clock, work, statuses, troubles, follow};
}

/** A tenant that says each status once, the last one from then on, and asks for 30 seconds each time. */
function saying(...statuses: readonly string[]): GraphClient {
  const left = [...statuses];
  return {
    async send() {
      const status = left.length > 1 ? left.shift() : left[0];
      return answerOf({...running, status}, 200, {'Retry-After': '30'});
    },
  };
}

describe('one look', () => {
  const look = ({client}: {readonly client: GraphClient}, signal = new AbortController().signal) =>
    lookAtOperation(client, untouched, signal);

  it('tells of a running operation what the tenant says, and may be called off', async () => {
    const {signal} = new AbortController();
    const signals: (AbortSignal | undefined)[] = [];
    const client: GraphClient = {
      send(request) {
        signals.push(request.signal);
        return saying('running').send(request);
      },
    };
    expect(await look({client}, signal)).toEqual({
      look: {name: 'running', status: 'running', askedFor: 30_000},
      operation: {...untouched, created: after},
    });
    expect(signals).toEqual([signal]);
  });

  it('knows nothing of an operation that it was not allowed to see, and closes it', async () => {
    const directory = createFakeDirectory();
    directory.operationProblem = createGraphProblem('not-found');
    const seen = await look(directory);
    expect(seen).toEqual({
      look: {name: 'not-followable'},
      operation: {...untouched, isOpen: false},
    });
    expect(seen.operation.hasSucceeded).toBe(false);
  });

  it('keeps what is known of an operation that failed', async () => {
    const directory = createFakeDirectory();
    directory.operation = {...running, status: 'failed', statusDetail: 'Writeback is off'};
    expect(await look(directory)).toEqual({
      look: {name: 'failed', statusDetail: 'Writeback is off'},
      operation: {...untouched, created: after, isOpen: false},
    });
  });
});

describe('following', () => {
  it('gives up on an operation that runs on after 10 minutes to the millisecond', async () => {
    const {directory, clock, statuses, follow} = createScene();
    directory.operation = running;
    const ended = follow();
    await clock.advance(11 * minute);
    expect(await ended).toEqual({
      outcome: {name: 'never-ended'},
      operation: {...untouched, created: after},
      after: 10 * minute,
    });
    expect(statuses).toHaveLength(directory.sent.length);
  });

  it('tells after 10 minutes why it could not read', async () => {
    const {directory, clock, troubles, follow} = createScene();
    const problem = createGraphProblem('offline');
    directory.operationProblem = problem;
    const ended = follow();
    await clock.advance(11 * minute);
    expect(await ended).toEqual({
      outcome: {name: 'unreadable', problem},
      operation: untouched,
      after: 10 * minute,
    });
    expect(troubles).toHaveLength(directory.sent.length - 1);
  });

  it('waits for no person who must sign in first', async () => {
    const {directory, clock, follow} = createScene();
    const problem = createGraphProblem('sign-in-required');
    directory.operationProblem = problem;
    const ended = follow();
    await clock.advance(minute);
    expect(await ended).toEqual({
      outcome: {name: 'unreadable', problem},
      operation: untouched,
      after: 1_000,
    });
  });

  it('leaves an operation that is not there to the user’s own data, at once', async () => {
    const {directory, clock, follow} = createScene();
    directory.operationProblem = createGraphProblem('not-found');
    const ended = follow();
    await clock.advance(minute);
    expect(await ended).toEqual({
      outcome: {name: 'status-unknown'},
      operation: {...untouched, isOpen: false},
      after: 1_000,
    });
  });

  it('takes two answers in a row without sense, and at the third lets the user’s data tell', async () => {
    const {directory, clock, follow} = createScene();
    directory.operation = running;
    const ended = follow();
    await clock.advance(1_000);
    directory.operation = {};
    await clock.advance(minute);
    expect(await ended).toMatchObject({
      outcome: {name: 'status-unknown'},
      operation: {...untouched, created: after, isOpen: false},
    });
    expect(directory.sent).toHaveLength(1 + 3);
  });

  it('gives a status that nobody knows a minute, from when it was first seen', async () => {
    const {clock, follow} = createScene();
    // Seen running after 1 second, and as something new after 31, 61 and 91.
    const ended = follow({client: saying('running', 'parked')});
    await clock.advance(3 * minute);
    expect(await ended).toEqual({
      outcome: {name: 'status-unknown'},
      operation: {...untouched, created: after, isOpen: false},
      after: 91_000,
    });
  });

  it('sends nothing more once it was called off while it waited', async () => {
    const {directory, clock, work, follow} = createScene();
    directory.operation = running;
    const ended = follow();
    await clock.advance(1_000);
    work.abort();
    await settle();
    expect(await ended).toBeNull();
    expect(directory.sent).toHaveLength(1);
  });

  it('says nothing of an answer that comes after it was called off', async () => {
    const {clock, work, follow} = createScene();
    const client: GraphClient = {
      async send() {
        work.abort();
        return answerOf({status: 'succeeded'});
      },
    };
    const ended = follow({client});
    await clock.advance(1_000);
    expect(await ended).toBeNull();
  });
});
