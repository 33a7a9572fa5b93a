import {createGraphProblem} from '../../graph/create-graph-problem';
import type {GraphProblem} from '../../graph/graph-problem';
import {createFakeBrowser} from '../__fixtures__/create-fake-browser';
import {acceptedAnswer, after} from '../__fixtures__/create-fake-directory';
import {kim, openReadyTab, stateOf} from '../__fixtures__/open-ready-tab';

const minute = 60_000;

/** A reset that was accepted, and after which the tenant cannot be read for `problem`. */
async function sendAndFailToRead(problem: GraphProblem) {
  const browser = createFakeBrowser();
  const {directory, clock} = browser;
  const tab = await openReadyTab(browser);
  directory.write = () => {
    directory.readProblem = problem;
    return acceptedAnswer();
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

it('where nothing at all can be read, none is offered', async () => {
  const {browser, tab} = await sendAndFailToRead(createGraphProblem('forbidden'));
  tab.step.check(kim, null);
  await browser.clock.advance(minute);
  expect(stateOf(tab)).toMatchObject({name: 'blocked', reason: 'could-not-read'});
  tab.step.reset({userId: kim.id});
  await browser.clock.advance(minute);
  expect(browser.directory.writes()).toHaveLength(1);
});

it('where a sign-in helps, the tenant comes first', async () => {
  const {browser, tab} = await sendAndFailToRead(createGraphProblem('consent-required'));
  tab.step.check(kim, null);
  expect(stateOf(tab).name).toBe('recovering');
  await browser.clock.advance(minute);
  expect(browser.directory.writes()).toHaveLength(1);
});
