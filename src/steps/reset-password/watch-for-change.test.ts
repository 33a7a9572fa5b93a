import {createGraphProblem} from '../../graph/create-graph-problem';
import type {GraphClient, GraphRequest} from '../../graph/graph-client';
import type {GraphProblem} from '../../graph/graph-problem';
import {createTestClock, settle} from '../../testing/fakes/create-test-clock';
import {
  after,
  before,
  createFakeDirectory,
  operationLink,
} from '../__fixtures__/create-fake-directory';
import {openOperation} from './follow-operation';
import {watchForChange, type WatchOptions} from './watch-for-change';

const minute = 60_000;
const running = {status: 'running', createdDateTime: after};
const untouched = openOperation(operationLink, () => 4_000);
const operation = () => untouched;

function createScene() {
  const directory = createFakeDirectory();
  const clock = createTestClock();
  const start = clock.now();
  const work = new AbortController();
  const troubles: (GraphProblem | null)[] = [];
  /** Watches, and tells the verdict and after how many milliseconds it came. */
  const watch = async (change: Partial<WatchOptions> = {}) => {
    const verdict = await watchForChange({
      client: directory.client,
      clock,
      userId: 'u1',
      before,
      operation: () => null,
      settlingMilliseconds: () => 0,
      signal: work.signal,
      onTrouble: (problem) => troubles.push(problem),
      ...change,
    });
    return verdict && {verdict, after: clock.now() - start};
  };
  /** Calls the watch off as soon as a request of the given kind is answered. */
  const callingOff = (isIt: (request: GraphRequest) => boolean): GraphClient => ({
    async send(request) {
      const answer = await directory.client.send(request);
      if (isIt(request)) work.abort();
      return answer;
    },
  });
  return {directory, clock, work, troubles, watch, callingOff};
}

const isOfOperation = ({path}: GraphRequest) => path === operationLink;

describe('a user who does not change', () => {
  it('is read four times before that counts, however short the settling time is', async () => {
    const {directory, clock, watch} = createScene();
    const ended = watch();
    await clock.advance(minute);
    expect(await ended).toEqual({verdict: {name: 'unchanged'}, after: 9_500});
    expect(directory.userReads()).toBe(4);
  });

  it('has settled once exactly the settling time has passed', async () => {
    const {clock, watch} = createScene();
    const ended = watch({settlingMilliseconds: () => 16_250});
    await clock.advance(minute);
    expect(await ended).toEqual({verdict: {name: 'unchanged'}, after: 16_250});
  });

  it('settles from the first good reading on, and not while the tenant was asking for time', async () => {
    const {directory, clock, troubles, watch} = createScene();
    const problem = createGraphProblem('throttled', {retryAfterMilliseconds: minute});
    directory.readProblem = problem;
    const ended = watch({settlingMilliseconds: () => 20_000});
    await clock.advance(minute - 1);
    expect(directory.sent).toHaveLength(1);
    directory.readProblem = null;
    await clock.advance(minute);
    // Read after 60, 63, 67.5, 74.25 and 84.375 seconds.
    expect(await ended).toEqual({verdict: {name: 'unchanged'}, after: 84_375});
    expect(troubles).toEqual([problem, null, null, null, null]);
  });
});

describe('an operation that is open', () => {
  it('keeps an unchanged user from counting, and is left to the operator after 10 minutes', async () => {
    const {directory, clock, watch} = createScene();
    directory.operation = running;
    const ended = watch({operation});
    await clock.advance(11 * minute);
    expect(await ended).toEqual({verdict: {name: 'operation-never-ended'}, after: 10 * minute});
  });

  it('stays open while it cannot be reached', async () => {
    const {directory, clock, watch} = createScene();
    const problem = createGraphProblem('offline');
    directory.operationProblem = problem;
    const ended = watch({operation});
    await clock.advance(11 * minute);
    expect(await ended).toEqual({verdict: {name: 'unreadable', problem}, after: 10 * minute});
  });

  it('waits for no person who must sign in before it can be read', async () => {
    const {directory, watch} = createScene();
    const problem = createGraphProblem('sign-in-required');
    directory.operationProblem = problem;
    expect(await watch({operation})).toEqual({verdict: {name: 'unreadable', problem}, after: 0});
  });

  it('is looked at no more after three answers in a row without sense', async () => {
    const {directory, clock, watch} = createScene();
    directory.operation = {};
    const ended = watch({operation});
    await clock.advance(minute);
    // It is given up after 5 seconds; the second, third and fourth reading follow.
    expect(await ended).toEqual({verdict: {name: 'unchanged'}, after: 26_375});
    expect(directory.sent.filter(isOfOperation)).toHaveLength(3);
  });

  it('is known by what it told before it made no more sense', async () => {
    const {directory, clock, watch} = createScene();
    directory.operation = running;
    const ended = watch({operation, settlingMilliseconds: () => 5 * minute});
    await clock.advance(1_000);
    directory.operation = {};
    await clock.advance(minute);
    expect(directory.sent.filter(isOfOperation)).toHaveLength(1 + 3);
    directory.user = {lastPasswordChangeDateTime: after};
    await clock.advance(minute);
    expect(await ended).toMatchObject({
      verdict: {name: 'proven', after, operation: {...untouched, created: after, isOpen: false}},
    });
  });
});

describe('called off', () => {
  it('can be while the user is read, and makes nothing of the answer', async () => {
    const {directory, work, watch, callingOff} = createScene();
    directory.user = {lastPasswordChangeDateTime: after};
    expect(await watch({client: callingOff(() => true)})).toBeNull();
    expect(directory.sent.map(({signal}) => signal)).toEqual([work.signal]);
  });

  it('while the operation is looked at, it does not go on to the user', async () => {
    const {directory, watch, callingOff} = createScene();
    directory.operation = running;
    expect(await watch({operation, client: callingOff(isOfOperation)})).toBeNull();
    expect(directory.sent).toHaveLength(1);
  });

  it('while it waits, it reads no more', async () => {
    const {directory, clock, work, watch} = createScene();
    const ended = watch();
    await clock.advance(1_000);
    work.abort();
    await settle();
    expect(await ended).toBeNull();
    expect(directory.sent).toHaveLength(1);
  });
});
