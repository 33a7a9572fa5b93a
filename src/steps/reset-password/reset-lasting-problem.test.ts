import {failure} from '../../core/result';
import {clouds} from '../../graph/clouds';
import {createGraphProblem} from '../../graph/create-graph-problem';
import type {GraphProblem} from '../../graph/graph-problem';
import {createFakeBrowser, type FakeBrowserOptions} from '../__fixtures__/create-fake-browser';
import {
  acceptedAnswer,
  after,
  answerOf,
  before,
  type Answer,
} from '../__fixtures__/create-fake-directory';
import {kim, openReadyTab, stateOf} from '../__fixtures__/open-ready-tab';

const minute = 60_000;
const lost = failure(createGraphProblem('offline', {mayHaveTakenEffect: true}));

/** A reset that was answered, and after which the tenant cannot be read for `problem`. */
async function sendAndFailToRead(
  problem: GraphProblem,
  answer: Answer = acceptedAnswer(),
  options: FakeBrowserOptions = {},
) {
  const browser = createFakeBrowser(options);
  const {directory, clock} = browser;
  const tab = await openReadyTab(browser);
  directory.write = () => {
    directory.readProblem = problem;
    return answer;
  };
  tab.step.reset({userId: kim.id});
  await clock.advance(minute);
  expect(stateOf(tab)).toMatchObject({name: 'unproven', reason: 'read-failed', problem});
  expect(directory.writes()).toHaveLength(1);
  return {browser, tab};
}

it.each(['forbidden', 'licence-required', 'not-implemented'] as const)(
  'where %s lasts, a new intent may begin, and is told of the reset that stays unproven',
  async (code) => {
    const {browser, tab} = await sendAndFailToRead(createGraphProblem(code));
    const {directory, clock} = browser;
    directory.readProblem = null;
    tab.step.check(kim, null);
    await clock.advance(1_000);
    expect(stateOf(tab)).toMatchObject({name: 'ready', otherReset: {end: 'unproven'}});
    // Nothing is sent before it is confirmed, and then once.
    await clock.advance(minute);
    expect(directory.writes()).toHaveLength(1);

    directory.write = () => {
      directory.user = {lastPasswordChangeDateTime: after};
      return acceptedAnswer();
    };
    tab.step.reset({userId: kim.id});
    await clock.advance(minute);
    expect(stateOf(tab).name).toBe('done');
    expect(directory.writes()).toHaveLength(2);
  },
);

it('where nothing at all can be read, none is offered, and the reset can still be proven', async () => {
  const {browser, tab} = await sendAndFailToRead(createGraphProblem('forbidden'));
  const {directory, clock} = browser;
  tab.step.check(kim, null);
  await clock.advance(minute);
  expect(stateOf(tab)).toMatchObject({name: 'blocked', reason: 'could-not-read'});
  tab.step.reset({userId: kim.id});
  await clock.advance(minute);
  expect(directory.writes()).toHaveLength(1);

  directory.readProblem = null;
  directory.user = {lastPasswordChangeDateTime: after};
  tab.step.check(kim, null);
  await clock.advance(minute);
  expect(stateOf(tab)).toMatchObject({name: 'done', evidence: {before, after}});
  expect(directory.writes()).toHaveLength(1);
});

it('of a user who was deleted can be proven once they are restored', async () => {
  const {browser, tab} = await sendAndFailToRead(createGraphProblem('not-found'));
  const {directory, clock} = browser;
  tab.step.check(kim, null);
  await clock.advance(1_000);
  expect(stateOf(tab)).toMatchObject({name: 'blocked', reason: 'user-deleted'});
  directory.readProblem = null;
  directory.user = {lastPasswordChangeDateTime: after};
  tab.step.check(kim, null);
  await clock.advance(minute);
  expect(stateOf(tab).name).toBe('done');
  expect(directory.writes()).toHaveLength(1);
});

it('what keeps one operator from reading is not held against the next', async () => {
  const {browser, tab} = await sendAndFailToRead(createGraphProblem('forbidden'));
  const {directory, clock} = browser;
  directory.readProblem = null;
  directory.user = {lastPasswordChangeDateTime: after};
  tab.operator.set('peter');
  expect(stateOf(tab)).toMatchObject({
    name: 'unproven',
    reason: 'operator-changed',
    problem: null,
  });
  // A new intent is no way around his reading.
  tab.step.check(kim, null);
  await clock.advance(minute);
  expect(stateOf(tab).name).toBe('done');
  expect(directory.writes()).toHaveLength(1);
});

describe('a second reset, after one that stayed unproven', () => {
  /** Neither reset was answered; the second one never arrived. */
  async function sendTwice() {
    const {browser, tab} = await sendAndFailToRead(createGraphProblem('forbidden'), lost);
    const {directory, clock} = browser;
    directory.readProblem = null;
    tab.step.check(kim, null);
    await clock.advance(1_000);
    directory.write = () => lost;
    tab.step.reset({userId: kim.id});
    await clock.advance(1_000);
    expect(stateOf(tab).name).toBe('recovering');
    expect(directory.writes()).toHaveLength(2);
    return {browser, tab};
  }

  it('is not proven by the late effect of the first', async () => {
    const {browser, tab} = await sendTwice();
    browser.directory.user = {lastPasswordChangeDateTime: after};
    await browser.clock.advance(minute);
    expect(stateOf(tab)).toMatchObject({
      name: 'unproven',
      reason: 'changed-by-either',
      changedAt: after,
    });
    tab.step.retryVerify();
    await browser.clock.advance(minute);
    expect(stateOf(tab).name).toBe('unproven');
  });

  it('nor after the page was loaded again, nor in another tab', async () => {
    const {browser, tab} = await sendTwice();
    browser.directory.user = {lastPasswordChangeDateTime: after};
    const reloaded = tab.reload();
    reloaded.step.check(kim, null);
    await browser.clock.advance(minute);
    expect(stateOf(reloaded)).toMatchObject({name: 'unproven', reason: 'changed-by-either'});
    reloaded.crash();
    const other = browser.openTab();
    other.step.check(kim, null);
    await browser.clock.advance(minute);
    expect(stateOf(other)).toMatchObject({name: 'unproven', reason: 'changed-by-either'});
  });
});

it('where the cloud carries a reset out before it answers, the answer tells them apart', async () => {
  const cloud = clouds.china;
  const {browser, tab} = await sendAndFailToRead(createGraphProblem('forbidden'), lost, {cloud});
  const {directory, clock} = browser;
  directory.readProblem = null;
  tab.step.check(kim, null);
  await clock.advance(1_000);
  directory.write = () => {
    directory.user = {lastPasswordChangeDateTime: after};
    return answerOf(undefined, 204);
  };
  tab.step.reset({userId: kim.id});
  await clock.advance(minute);
  expect(stateOf(tab).name).toBe('done');
});

it('where a sign-in helps, the tenant comes first', async () => {
  const {browser, tab} = await sendAndFailToRead(createGraphProblem('consent-required'));
  tab.step.check(kim, null);
  expect(stateOf(tab).name).toBe('recovering');
  await browser.clock.advance(minute);
  expect(browser.directory.writes()).toHaveLength(1);
});
