import {failure} from '../../core/result';
import {clouds} from '../../graph/clouds';
import {createGraphProblem} from '../../graph/create-graph-problem';
import {readUserCard} from '../../graph/read-user-card';
import {createFakeBrowser, type FakeBrowser} from '../__fixtures__/create-fake-browser';
import {acceptedAnswer, after, type Answer} from '../__fixtures__/create-fake-directory';
import {kim, openReadyTab, stateOf} from '../__fixtures__/open-ready-tab';

const minute = 60_000;

/** The tenant carries out what it is asked, and answers when told to. */
function answerWhenTold({directory}: FakeBrowser) {
  let answer: (given: Answer) => void = () => {};
  directory.write = () => {
    directory.user = {lastPasswordChangeDateTime: after};
    return new Promise((resolve) => (answer = resolve));
  };
  return (given: Answer = acceptedAnswer()) => answer(given);
}

describe.each([true, false])('two tabs, with Web Locks: %s', (hasLocks) => {
  it('that press at the same instant send one request, and the other says so', async () => {
    const browser = createFakeBrowser({hasLocks});
    const answer = answerWhenTold(browser);
    const tabs = [await openReadyTab(browser), await openReadyTab(browser)];
    for (const {step} of tabs) step.reset({userId: kim.id});
    await browser.clock.advance(1_000);
    expect(browser.directory.writes()).toHaveLength(1);
    expect(tabs.map((tab) => stateOf(tab).name).sort()).toEqual(['acting', 'blocked']);
    const other = tabs.find((tab) => stateOf(tab).name === 'blocked');
    expect(stateOf(other!)).toMatchObject({reason: 'reset-elsewhere'});
    expect(other!.step.secret.state.get()).toEqual({name: 'empty'});

    answer();
    await browser.clock.advance(minute);
    expect(browser.directory.writes()).toHaveLength(1);
    expect(tabs.map((tab) => stateOf(tab).name).sort()).toEqual(['blocked', 'done']);
    // It was told of the end without asking.
    expect(stateOf(other!)).toMatchObject({otherReset: {end: 'proven'}});
  });

  it('rule out no effect of a request that is still on its way, left and come back to', async () => {
    const browser = createFakeBrowser({hasLocks});
    let arrive = () => {};
    browser.directory.write = () =>
      new Promise((resolve) => {
        arrive = () => {
          browser.directory.user = {lastPasswordChangeDateTime: after};
          resolve(acceptedAnswer());
        };
      });
    const tab = await openReadyTab(browser);
    const {step} = tab;
    step.reset({userId: kim.id});
    await browser.clock.advance(1_000);
    step.check({...kim, id: 'u2'}, null);
    await browser.clock.advance(1_000);
    step.check(kim, null);
    await browser.clock.advance(100_000);
    expect(stateOf(tab).name).toBe('recovering');
    arrive();
    await browser.clock.advance(20_000);
    expect(stateOf(tab).name).toBe('done');
  });

  it('the one that was at the question learns of the other’s reset before it presses', async () => {
    const browser = createFakeBrowser({hasLocks});
    const answer = answerWhenTold(browser);
    const [one, other] = [await openReadyTab(browser), await openReadyTab(browser)];
    one.step.reset({userId: kim.id});
    await browser.clock.advance(1_000);
    expect(stateOf(other)).toMatchObject({
      name: 'blocked',
      reason: 'reset-elsewhere',
      otherReset: {end: null},
    });
    other.step.reset({userId: kim.id});
    await browser.clock.advance(1_000);
    answer();
    await browser.clock.advance(minute);
    expect(browser.directory.writes()).toHaveLength(1);
  });

  it('a new intent is told of the one before, with a reading from after it', async () => {
    const browser = createFakeBrowser({hasLocks});
    browser.directory.write = () => {
      browser.directory.user = {lastPasswordChangeDateTime: after};
      return acceptedAnswer();
    };
    const one = await openReadyTab(browser);
    one.step.reset({userId: kim.id});
    await browser.clock.advance(minute);
    expect(stateOf(one).name).toBe('done');

    const other = await openReadyTab(browser);
    expect(stateOf(other)).toMatchObject({
      before: {lastPasswordChangeDateTime: after},
      otherReset: {end: 'proven'},
    });
    other.step.reset({userId: kim.id});
    await browser.clock.advance(1_000);
    expect(browser.directory.writes()).toHaveLength(2);
  });

  it('a reset whose tab is gone is read to its end before another is offered', async () => {
    const browser = createFakeBrowser({hasLocks});
    browser.directory.write = () => new Promise(() => {});
    const one = await openReadyTab(browser);
    one.step.reset({userId: kim.id});
    await browser.clock.advance(1_000);
    one.crash();

    const other = browser.openTab();
    other.step.check(kim, null);
    await browser.clock.advance(1_000);
    if (!hasLocks) {
      // Nothing tells that the tab is gone, but time.
      expect(stateOf(other)).toMatchObject({reason: 'reset-elsewhere'});
      await browser.clock.advance(3 * minute);
      other.step.check(kim, null);
      await browser.clock.advance(1_000);
    }
    expect(stateOf(other).name).toBe('recovering');
    other.step.reset({userId: kim.id});
    await browser.clock.advance(10 * minute);
    expect(stateOf(other)).toMatchObject({name: 'failed', reason: 'no-effect-seen'});
    expect(browser.directory.writes()).toHaveLength(1);
    other.step.check(kim, null);
    await browser.clock.advance(1_000);
    expect(stateOf(other)).toMatchObject({name: 'ready'});
    expect(stateOf(other)).not.toHaveProperty('otherReset');
  });
});

it('a reset whose tab is gone is proven by the operation that the record leads to', async () => {
  const browser = createFakeBrowser();
  browser.directory.operation = {status: 'running'};
  const one = await openReadyTab(browser);
  one.step.reset({userId: kim.id});
  await browser.clock.advance(5_000);
  expect(stateOf(one).name).toBe('accepted');
  one.crash();
  browser.directory.user = {lastPasswordChangeDateTime: after};
  browser.directory.operation = {status: 'succeeded', createdDateTime: after};

  const other = browser.openTab();
  other.step.check(kim, null);
  await browser.clock.advance(5_000);
  expect(stateOf(other)).toMatchObject({name: 'done', evidence: {after}});
  expect(other.step.secret.state.get()).toEqual({name: 'empty'});
});

it('while a tab follows its reset, another waits for it and does not follow as well', async () => {
  const browser = createFakeBrowser();
  browser.directory.operation = {status: 'running'};
  const one = await openReadyTab(browser);
  one.step.reset({userId: kim.id});
  await browser.clock.advance(5_000);
  const other = browser.openTab();
  other.step.check(kim, null);
  await browser.clock.advance(1_000);
  expect(stateOf(other)).toMatchObject({
    name: 'blocked',
    reason: 'reset-elsewhere',
    otherReset: {end: null},
  });

  browser.directory.user = {lastPasswordChangeDateTime: after};
  browser.directory.operation = {status: 'succeeded', createdDateTime: after};
  await browser.clock.advance(minute);
  expect(stateOf(one).name).toBe('done');
  expect(stateOf(other)).toMatchObject({otherReset: {end: 'proven'}});
});

it('a tab that turns to somebody else keeps the others from sending until its answer is there', async () => {
  const browser = createFakeBrowser();
  const answer = answerWhenTold(browser);
  const one = await openReadyTab(browser);
  one.step.reset({userId: kim.id});
  await browser.clock.advance(1_000);
  one.step.check({...kim, id: 'u2'}, null);
  const other = browser.openTab();
  other.step.check(kim, null);
  await browser.clock.advance(1_000);
  expect(stateOf(other)).toMatchObject({reason: 'reset-elsewhere'});

  answer();
  await browser.clock.advance(1_000);
  other.step.check(kim, null);
  await browser.clock.advance(5_000);
  // Its answer came, but nobody saw its end: that is for whoever comes next.
  expect(stateOf(other).name).toBe('done');
  expect(browser.directory.writes()).toHaveLength(1);
});

it('a card from before another tab’s reset is no reading from before the next one', async () => {
  const browser = createFakeBrowser();
  const card = await readUserCard(browser.directory.client, {
    userId: kim.id,
    displayName: kim.displayName,
    includeRoles: true,
  });
  if (!card.ok) throw new Error('the card is part of the scene');
  const dated = {card: card.value, readAt: browser.clock.now()};
  browser.directory.write = () => {
    browser.directory.user = {lastPasswordChangeDateTime: after};
    return acceptedAnswer();
  };
  const one = await openReadyTab(browser);
  one.step.reset({userId: kim.id});
  await browser.clock.advance(10_000);
  const other = browser.openTab();
  other.step.check(kim, dated);
  await browser.clock.advance(1_000);
  expect(stateOf(other)).toMatchObject({before: {lastPasswordChangeDateTime: after}});
});

it('a reset that could not be proven is told of where another one is begun', async () => {
  const browser = createFakeBrowser();
  const one = await openReadyTab(browser);
  one.step.reset({userId: kim.id});
  await browser.clock.advance(10 * minute);
  expect(stateOf(one)).toMatchObject({name: 'unproven', reason: 'no-change-seen'});
  // Nobody has said yet that this is the end of it.
  const other = browser.openTab();
  other.step.check(kim, null);
  await browser.clock.advance(1_000);
  expect(stateOf(other).name).toBe('recovering');
  await browser.clock.advance(10 * minute);
  other.step.check(kim, null);
  await browser.clock.advance(1_000);
  expect(stateOf(other)).toMatchObject({name: 'ready', otherReset: {end: 'unproven'}});
});

it('a refused reset leaves nothing to tell', async () => {
  const browser = createFakeBrowser();
  browser.directory.write = () => failure(createGraphProblem('forbidden', {status: 403}));
  const one = await openReadyTab(browser);
  one.step.reset({userId: kim.id});
  await browser.clock.advance(1_000);
  expect(stateOf(one)).toMatchObject({name: 'failed', reason: 'refused'});
  const other = await openReadyTab(browser);
  expect(stateOf(other)).not.toHaveProperty('otherReset');
});

it('a reload in the middle recovers the tab’s own reset, and keeps the others waiting', async () => {
  const browser = createFakeBrowser();
  browser.directory.operation = {status: 'running'};
  const one = await openReadyTab(browser);
  one.step.reset({userId: kim.id});
  await browser.clock.advance(5_000);
  const reloaded = one.reload();
  reloaded.step.check(kim, null);
  await browser.clock.advance(1_000);
  expect(stateOf(reloaded).name).toBe('recovering');
  const other = browser.openTab();
  other.step.check(kim, null);
  await browser.clock.advance(1_000);
  expect(stateOf(other)).toMatchObject({reason: 'reset-elsewhere'});
});

it('shares no password', async () => {
  const browser = createFakeBrowser({cloud: clouds.china});
  const written: string[] = [];
  const {setItem} = browser.storage;
  browser.storage.setItem = (key, value) => {
    written.push(key + value);
    setItem(key, value);
  };
  const tab = await openReadyTab(browser);
  tab.step.reset({userId: kim.id, password: 'Canary-Pa55word'});
  await browser.clock.advance(minute);
  expect(browser.directory.writes()).toHaveLength(1);
  expect(written.join()).toContain('u1');
  expect(written.join()).not.toContain('Canary');
  expect(written.join()).not.toContain('Kim');
});

describe('a password that was changed again', () => {
  const own = '2026-11-23T09:00:10.000Z';
  const afterOwn = (seconds: number) => new Date(Date.parse(own) + seconds * 1_000).toISOString();

  async function resetAndRead({
    changed,
    operation,
    synced = null,
  }: {
    changed: string;
    operation: object;
    synced?: boolean | null;
  }) {
    const browser = createFakeBrowser();
    browser.directory.user = {onPremisesSyncEnabled: synced};
    browser.directory.operation = {status: 'succeeded', ...operation};
    browser.directory.write = () => {
      browser.directory.user = {
        onPremisesSyncEnabled: synced,
        lastPasswordChangeDateTime: changed,
      };
      return acceptedAnswer();
    };
    const tab = await openReadyTab(browser);
    tab.step.reset({userId: kim.id});
    await browser.clock.advance(5_000);
    return {browser, tab};
  }

  it.each([
    ['at once', 0, {}, 'done'],
    ['as long after as the operation took, by the stopwatch', 30, {}, 'done'],
    ['later than the operation can have made it', 32, {}, 'superseded'],
    ['just before its last action', 59, {lastActionDateTime: afterOwn(60)}, 'superseded'],
  ])('by its date %s: %s s after the beginning', async (_, seconds, more, name) => {
    const {tab} = await resetAndRead({
      changed: afterOwn(seconds),
      operation: {createdDateTime: own, ...more},
    });
    expect(stateOf(tab).name).toBe(name);
  });

  it('is said with its date, and the password is forgotten', async () => {
    const {tab, browser} = await resetAndRead({
      changed: afterOwn(600),
      operation: {createdDateTime: own},
    });
    expect(stateOf(tab)).toMatchObject({name: 'superseded', changedAt: afterOwn(600)});
    expect(tab.step.secret.state.get()).toEqual({name: 'gone', why: 'unused'});
    tab.step.check(kim, null);
    await browser.clock.advance(1_000);
    expect(stateOf(tab)).toMatchObject({
      name: 'ready',
      before: {lastPasswordChangeDateTime: afterOwn(600)},
    });
  });

  it('of a synced user is given the minutes in which Active Directory may date it anew', async () => {
    const operation = {createdDateTime: own};
    const {tab} = await resetAndRead({changed: afterOwn(290), operation, synced: true});
    expect(stateOf(tab).name).toBe('done');
    const late = await resetAndRead({changed: afterOwn(310), operation, synced: true});
    expect(stateOf(late.tab).name).toBe('superseded');
  });

  it.each([
    ['its last action tells', {lastActionDateTime: afterOwn(2)}, 'superseded'],
    ['nothing tells when it ended', {lastActionDateTime: own}, 'unproven'],
  ])('while the laptop slept: %s', async (_, more, name) => {
    const browser = createFakeBrowser();
    browser.directory.operation = {status: 'running', createdDateTime: own};
    const tab = await openReadyTab(browser);
    tab.step.reset({userId: kim.id});
    await browser.clock.advance(2_000);
    browser.clock.sleep(120 * minute);
    browser.directory.operation = {status: 'succeeded', createdDateTime: own, ...more};
    browser.directory.user = {lastPasswordChangeDateTime: afterOwn(3_600)};
    await browser.clock.advance(30_000);
    expect(stateOf(tab)).toMatchObject({name, changedAt: afterOwn(3_600)});
  });

  it('after the proof is noticed within half a minute, while the password is held', async () => {
    const {tab, browser} = await resetAndRead({changed: own, operation: {createdDateTime: own}});
    expect(stateOf(tab).name).toBe('done');
    browser.directory.user = {lastPasswordChangeDateTime: afterOwn(15)};
    await browser.clock.advance(31_000);
    expect(stateOf(tab)).toMatchObject({name: 'superseded', changedAt: afterOwn(15)});
    expect(tab.step.secret.state.get()).toEqual({name: 'gone', why: 'unused'});
  });

  it('after the proof is noticed through trouble with reading, and a reading that lags is none', async () => {
    const {tab, browser} = await resetAndRead({changed: own, operation: {createdDateTime: own}});
    browser.directory.readProblem = createGraphProblem('offline');
    await browser.clock.advance(2 * minute);
    browser.directory.readProblem = null;
    browser.directory.user = {lastPasswordChangeDateTime: '2026-11-01T08:00:00Z'};
    await browser.clock.advance(minute);
    expect(stateOf(tab).name).toBe('done');
    browser.directory.user = {lastPasswordChangeDateTime: afterOwn(100)};
    await browser.clock.advance(minute);
    expect(stateOf(tab).name).toBe('superseded');
  });

  it('is not looked for any more once the password is gone', async () => {
    const {tab, browser} = await resetAndRead({changed: own, operation: {createdDateTime: own}});
    tab.step.secret.discard('closed');
    await browser.clock.advance(minute);
    const reads = browser.directory.userReads();
    await browser.clock.advance(30 * minute);
    expect(browser.directory.userReads()).toBe(reads);
  });

  it('from another tab of this browser is noticed as soon as that one has its proof', async () => {
    const {tab, browser} = await resetAndRead({changed: own, operation: {createdDateTime: own}});
    const other = await openReadyTab(browser);
    browser.directory.operation = {status: 'succeeded', createdDateTime: afterOwn(9)};
    browser.directory.write = () => {
      browser.directory.user = {lastPasswordChangeDateTime: afterOwn(10)};
      return acceptedAnswer();
    };
    other.step.reset({userId: kim.id});
    await browser.clock.advance(3_000);
    expect(stateOf(other).name).toBe('done');
    expect(stateOf(tab)).toMatchObject({name: 'superseded', changedAt: afterOwn(10)});
    expect(tab.step.secret.state.get().name).toBe('gone');
    expect(other.step.secret.state.get().name).toBe('held');
  });
});
