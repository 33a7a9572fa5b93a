import {failure} from '../../core/result';
import {createGraphProblem} from '../../graph/create-graph-problem';
import {
  createFakeBrowser,
  type FakeBrowser,
  type FakeTab,
} from '../__fixtures__/create-fake-browser';
import {acceptedAnswer, after, type Answer} from '../__fixtures__/create-fake-directory';
import {kim, openReadyTab, stateOf} from '../__fixtures__/open-ready-tab';

const minute = 60_000;
const signedOut = createGraphProblem('sign-in-required');

/** Nobody is signed in: no request leaves. */
function signOut({directory}: FakeBrowser, tab: FakeTab) {
  directory.readProblem = signedOut;
  directory.write = () => failure(signedOut);
  tab.operator.set(null);
}

function signIn({directory}: FakeBrowser, tab: FakeTab, who = 'olga') {
  directory.readProblem = null;
  tab.operator.set(who);
}

/** A reset whose answer comes when told to; the tenant shows its effect at once. */
async function sendAndWait(browser: FakeBrowser) {
  let answer: (given: Answer) => void = () => {};
  browser.directory.write = () => {
    browser.directory.user = {lastPasswordChangeDateTime: after};
    return new Promise((resolve) => (answer = resolve));
  };
  const tab = await openReadyTab(browser);
  tab.step.reset({userId: kim.id});
  await browser.clock.advance(1_000);
  expect(stateOf(tab).name).toBe('acting');
  return {tab, answer: () => answer(acceptedAnswer())};
}

describe('a sign-out in another tab', () => {
  it('before the question is answered: says so, and sends nothing', async () => {
    const browser = createFakeBrowser();
    const tab = await openReadyTab(browser);
    signOut(browser, tab);
    await browser.clock.advance(1_000);
    expect(stateOf(tab)).toMatchObject({
      name: 'blocked',
      reason: 'consent-required',
      problem: {code: 'sign-in-required'},
    });
    tab.step.reset({userId: kim.id});
    await browser.clock.advance(minute);
    expect(browser.directory.writes()).toHaveLength(0);

    signIn(browser, tab);
    await browser.clock.advance(1_000);
    expect(stateOf(tab).name).toBe('ready');
  });

  it('while the reading before is taken anew: nothing was sent, and that is said', async () => {
    const browser = createFakeBrowser();
    const tab = await openReadyTab(browser);
    await browser.clock.advance(5 * minute);
    tab.step.reset({userId: kim.id});
    signOut(browser, tab);
    await browser.clock.advance(1_000);
    expect(stateOf(tab)).toMatchObject({
      name: 'failed',
      reason: 'not-sent',
      problem: {code: 'sign-in-required'},
    });
    expect(browser.directory.writes()).toHaveLength(0);
  });

  it('while sending: the answer is heard, the record kept, and a sign-in leads to the proof', async () => {
    const browser = createFakeBrowser();
    const {tab, answer} = await sendAndWait(browser);
    signOut(browser, tab);
    answer();
    await browser.clock.advance(minute);
    expect(stateOf(tab)).toMatchObject({
      name: 'unproven',
      reason: 'read-failed',
      problem: {code: 'sign-in-required'},
    });
    // Nobody may see it while nobody is signed in; nor does it come back.
    expect(tab.step.secret.state.get()).toEqual({name: 'gone', why: 'signed-out'});

    // The sign-in is all that it takes.
    signIn(browser, tab);
    await browser.clock.advance(5_000);
    expect(stateOf(tab)).toMatchObject({name: 'done', evidence: {after}});
    expect(browser.directory.writes()).toHaveLength(1);
  });

  it('is not taken back by news of a session that tell of nobody new', async () => {
    const browser = createFakeBrowser();
    const {tab, answer} = await sendAndWait(browser);
    browser.directory.readProblem = signedOut;
    answer();
    await browser.clock.advance(minute);
    expect(stateOf(tab)).toMatchObject({name: 'unproven', problem: {code: 'sign-in-required'}});
    const asked = browser.directory.sent.length;

    // The session has expired, and its account is still listed: a sign-in that fails changes nobody.
    tab.tellOfOperator();
    tab.tellOfOperator();
    await browser.clock.advance(minute);
    expect(stateOf(tab).name).toBe('unproven');
    // Nor does it cost the only copy of the password.
    expect(tab.step.secret.state.get().name).toBe('held');
    expect(browser.directory.sent).toHaveLength(asked);
  });

  it('while verifying: the same after the page was loaded again', async () => {
    const browser = createFakeBrowser();
    browser.directory.operation = {status: 'running'};
    const tab = await openReadyTab(browser);
    tab.step.reset({userId: kim.id});
    await browser.clock.advance(10_000);
    signOut(browser, tab);
    await browser.clock.advance(minute);
    expect(stateOf(tab)).toMatchObject({name: 'unproven', problem: {code: 'sign-in-required'}});

    const reloaded = tab.reload();
    signIn(browser, reloaded);
    browser.directory.operation = {status: 'succeeded', createdDateTime: after};
    browser.directory.user = {lastPasswordChangeDateTime: after};
    reloaded.step.check(kim, null);
    await browser.clock.advance(5_000);
    expect(stateOf(reloaded).name).toBe('done');
    expect(browser.directory.writes()).toHaveLength(1);
  });
});

describe('somebody else who signs in', () => {
  it('finds the check made anew, before they can confirm', async () => {
    const browser = createFakeBrowser();
    const tab = await openReadyTab(browser);
    browser.directory.parts.operatorRoles = {value: []};
    browser.directory.parts.operator = {id: 'u1', displayName: 'Kim', userPrincipalName: 'kim'};
    signIn(browser, tab, 'kim');
    expect(stateOf(tab).name).toBe('checking');
    await browser.clock.advance(1_000);
    expect(stateOf(tab)).toMatchObject({name: 'blocked', reason: 'yourself'});
  });

  it('while the request is on its way: it is not repeated as them, nor followed', async () => {
    const browser = createFakeBrowser();
    let aborted = 0;
    browser.directory.write = ({signal}) =>
      new Promise((resolve) => {
        signal?.addEventListener('abort', () => {
          aborted += 1;
          resolve(failure(createGraphProblem('aborted', {mayHaveTakenEffect: true})));
        });
      });
    const tab = await openReadyTab(browser);
    tab.step.reset({userId: kim.id});
    await browser.clock.advance(1_000);
    signIn(browser, tab, 'kim');
    const asked = browser.directory.sent.length;
    await browser.clock.advance(1_000);
    expect(aborted).toBe(1);
    await browser.clock.advance(5 * minute);
    expect(browser.directory.sent).toHaveLength(asked);
    expect(stateOf(tab)).toMatchObject({name: 'unproven', reason: 'operator-changed'});
    expect(tab.step.secret.state.get()).toEqual({name: 'gone', why: 'operator-changed'});
  });

  it('while its answer arrives all the same: it is not followed as them either', async () => {
    const browser = createFakeBrowser();
    const {tab, answer} = await sendAndWait(browser);
    signIn(browser, tab, 'kim');
    answer();
    const asked = browser.directory.sent.length;
    await browser.clock.advance(5 * minute);
    expect(browser.directory.sent).toHaveLength(asked);
    expect(stateOf(tab)).toMatchObject({name: 'unproven', reason: 'operator-changed'});
  });

  it('while the tenant is read: no reading as them until they ask, and no password for them', async () => {
    const browser = createFakeBrowser();
    browser.directory.operation = {status: 'running', createdDateTime: after};
    const tab = await openReadyTab(browser);
    tab.step.reset({userId: kim.id});
    await browser.clock.advance(10_000);
    tab.operator.set(null);
    tab.operator.set('kim');
    const asked = browser.directory.sent.length;
    await browser.clock.advance(5 * minute);
    expect(browser.directory.sent).toHaveLength(asked);
    expect(stateOf(tab)).toMatchObject({name: 'unproven', reason: 'operator-changed'});
    expect(tab.step.secret.state.get()).toEqual({name: 'gone', why: 'signed-out'});

    // A new check is no way around it: the tenant comes first.
    browser.directory.operation = {status: 'succeeded', createdDateTime: after};
    browser.directory.user = {lastPasswordChangeDateTime: after};
    tab.step.check(kim, null);
    await browser.clock.advance(10_000);
    expect(stateOf(tab).name).toBe('done');
    expect(browser.directory.writes()).toHaveLength(1);
  });

  it('and asks to read on is who reads from then on', async () => {
    const browser = createFakeBrowser();
    const {directory, clock} = browser;
    directory.operation = {status: 'running', createdDateTime: after};
    const tab = await openReadyTab(browser);
    tab.step.reset({userId: kim.id});
    await clock.advance(10_000);
    signIn(browser, tab, 'kim');
    await clock.advance(1_000);
    expect(stateOf(tab)).toMatchObject({name: 'unproven', reason: 'operator-changed'});

    tab.step.retryVerify();
    await clock.advance(10_000);
    tab.tellOfOperator();
    expect(stateOf(tab).name).toBe('verifying');
    directory.operation = {status: 'succeeded', createdDateTime: after};
    directory.user = {lastPasswordChangeDateTime: after};
    await clock.advance(minute);
    expect(stateOf(tab).name).toBe('done');
  });

  it('after the proof finds no password', async () => {
    const browser = createFakeBrowser();
    const {tab, answer} = await sendAndWait(browser);
    answer();
    await browser.clock.advance(10_000);
    expect(stateOf(tab).name).toBe('done');
    tab.operator.set('kim');
    expect(tab.step.secret.state.get()).toEqual({name: 'gone', why: 'operator-changed'});
    const asked = browser.directory.sent.length;
    await browser.clock.advance(5 * minute);
    expect(browser.directory.sent).toHaveLength(asked);
  });

  it('is not listened to once the page was left', async () => {
    const browser = createFakeBrowser();
    const tab = await openReadyTab(browser);
    tab.step.dispose();
    const asked = browser.directory.sent.length;
    tab.operator.set('kim');
    await browser.clock.advance(1_000);
    expect(browser.directory.sent).toHaveLength(asked);
  });
});
