import {failure} from '../../core/result';
import {createGraphProblem} from '../../graph/create-graph-problem';
import {createFakeBrowser} from '../__fixtures__/create-fake-browser';
import {acceptedAnswer, type Answer} from '../__fixtures__/create-fake-directory';
import {kim, openReadyTab, stateOf} from '../__fixtures__/open-ready-tab';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const lost = failure(createGraphProblem('offline', {mayHaveTakenEffect: true}));

describe('a laptop that sleeps between sending and answer', () => {
  /** Sent; the machine sleeps for eight hours; the connection is found to be lost. */
  async function sleepAfterSending(takesEffect: boolean) {
    const browser = createFakeBrowser();
    const {directory, clock} = browser;
    let loseConnection = () => {};
    directory.write = () =>
      new Promise<Answer>((resolve) => {
        if (takesEffect) directory.user = {lastPasswordChangeDateTime: iso(clock.now())};
        loseConnection = () => resolve(lost);
      });
    const tab = await openReadyTab(browser);
    tab.step.reset({userId: kim.id});
    await clock.advance(500);
    clock.sleep(8 * hour);
    loseConnection();
    await clock.advance(0);
    return {browser, tab};
  }

  it('reads the tenant first, and says of a change that it cannot be told by whom', async () => {
    const {browser, tab} = await sleepAfterSending(true);
    expect(stateOf(tab).name).not.toBe('ready');
    await browser.clock.advance(minute);
    expect(stateOf(tab)).toMatchObject({name: 'unproven', reason: 'changed-later'});
    expect(browser.directory.writes()).toHaveLength(1);
  });

  it('offers no new try before a minute of readings without a change', async () => {
    const {browser, tab} = await sleepAfterSending(false);
    expect(stateOf(tab).name).toBe('recovering');
    await browser.clock.advance(55_000);
    expect(stateOf(tab).name).toBe('recovering');
    tab.step.check(kim, null);
    tab.step.reset({userId: kim.id});
    await browser.clock.advance(20_000);
    expect(stateOf(tab)).toMatchObject({name: 'failed', reason: 'no-effect-seen'});
    expect(browser.directory.writes()).toHaveLength(1);
  });

  it('has forgotten the password when it wakes, before any timer has run', async () => {
    const {tab} = await sleepAfterSending(true);
    expect(tab.step.secret.state.get()).toEqual({name: 'gone', why: 'expired'});
  });

  it('while the tenant cannot be reached at first: goes on once it can', async () => {
    const {browser, tab} = await sleepAfterSending(true);
    browser.directory.readProblem = createGraphProblem('offline');
    tab.step.retryVerify();
    await browser.clock.advance(minute);
    browser.directory.readProblem = null;
    if (stateOf(tab).name === 'unproven') tab.step.retryVerify();
    await browser.clock.advance(minute);
    expect(stateOf(tab)).toMatchObject({name: 'unproven', reason: 'changed-later'});
  });
});

describe.each([
  ['a day behind', -day],
  ['a day ahead', day],
])('a machine whose clock is %s', (_, skew) => {
  /** The tenant's clock is right; the machine's is not, from the start. */
  function createSkewedBrowser() {
    const browser = createFakeBrowser();
    const tenantNow = () => browser.clock.now() - skew;
    const {directory} = browser;
    directory.write = () => {
      const now = iso(tenantNow() + 500);
      directory.operation = {
        status: 'succeeded',
        createdDateTime: now,
        lastActionDateTime: iso(tenantNow() + 1_500),
      };
      directory.user = {lastPasswordChangeDateTime: iso(tenantNow() + 1_000)};
      return acceptedAnswer();
    };
    return {browser, tenantNow};
  }

  it('gets its proof', async () => {
    const {browser} = createSkewedBrowser();
    const tab = await openReadyTab(browser);
    tab.step.reset({userId: kim.id});
    await browser.clock.advance(10_000);
    expect(stateOf(tab).name).toBe('done');
  });

  it('sees a later change of somebody else for what it is', async () => {
    const {browser, tenantNow} = createSkewedBrowser();
    const {directory} = browser;
    const tab = await openReadyTab(browser);
    const {write} = directory;
    directory.write = async (request) => {
      const answer = await write(request);
      directory.user = {lastPasswordChangeDateTime: iso(tenantNow() + 5 * minute)};
      return answer;
    };
    tab.step.reset({userId: kim.id});
    await browser.clock.advance(10_000);
    expect(stateOf(tab).name).toBe('superseded');
  });

  it('takes no change from before its own for its effect', async () => {
    const {browser, tenantNow} = createSkewedBrowser();
    const {directory} = browser;
    const tab = await openReadyTab(browser);
    const {write} = directory;
    directory.write = async (request) => {
      const answer = await write(request);
      directory.user = {lastPasswordChangeDateTime: iso(tenantNow() - minute)};
      return answer;
    };
    tab.step.reset({userId: kim.id});
    await browser.clock.advance(10 * minute);
    expect(stateOf(tab)).toMatchObject({name: 'unproven', reason: 'no-change-seen'});
  });

  it('is set right in the middle: the proof and the password’s time are not touched', async () => {
    const {browser} = createSkewedBrowser();
    const {directory, clock} = browser;
    const tab = await openReadyTab(browser);
    const {write} = directory;
    directory.write = async (request) => {
      const answer = await write(request);
      directory.operation = {...directory.operation, status: 'running'};
      return answer;
    };
    tab.step.reset({userId: kim.id});
    await clock.advance(3_000);
    clock.set(clock.now() - skew);
    directory.operation = {...directory.operation, status: 'succeeded'};
    await clock.advance(10_000);
    expect(stateOf(tab).name).toBe('done');
    // A clock that is put forward by a day has let the time of the password run out; one that is put
    // back must not lengthen it.
    const isForward = skew < 0;
    expect(tab.step.secret.state.get().name).toBe(isForward ? 'gone' : 'held');
    await clock.advance(10 * minute);
    expect(tab.step.secret.state.get().name).toBe('gone');
  });

  it('is set right, and the page loaded again: the operation still tells', async () => {
    const {browser} = createSkewedBrowser();
    const {directory, clock} = browser;
    const tab = await openReadyTab(browser);
    tab.step.reset({userId: kim.id});
    await clock.advance(200);
    const reloaded = tab.reload();
    clock.set(clock.now() - skew);
    reloaded.step.check(kim, null);
    await clock.advance(10_000);
    expect(stateOf(reloaded).name).toBe('done');
    expect(directory.writes()).toHaveLength(1);
  });
});

const iso = (milliseconds: number) => new Date(milliseconds).toISOString();
