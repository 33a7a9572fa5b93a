import {createStandardPublicClientApplication, type AccountInfo} from '@azure/msal-browser';
import {createMemoryStorage} from '../core/key-value-storage';
import {systemClock} from '../core/clock';
import type {AuthSettings} from './auth-settings';
import {createAuth} from './create-auth';

jest.mock('@azure/msal-browser', () => ({
  createStandardPublicClientApplication: jest.fn(),
  CacheLookupPolicy: {},
  EventType: {
    LOGIN_SUCCESS: 'msal:loginSuccess',
    LOGOUT_SUCCESS: 'msal:logoutSuccess',
    POPUP_OPENED: 'msal:popupOpened',
  },
}));

const settings: AuthSettings = {
  clientId: 'app',
  authority: 'https://login.example/tenant/v2.0',
  scopePrefix: '',
  cacheLocation: 'localStorage',
  redirectUri: 'https://runbook.example/auth/redirect.html',
  protocol: 'entra',
};
const ann = {homeAccountId: 'ann', localAccountId: 'a', tenantId: 't', username: 'ann@t.example'};
const bob = {homeAccountId: 'bob', localAccountId: 'b', tenantId: 't', username: 'bob@t.example'};

/** Signs in on an MSAL that has these accounts, until a test says otherwise. */
async function start(accounts: readonly (typeof ann)[] = [ann]) {
  const msal = {
    getAllAccounts: jest.fn(() => accounts as AccountInfo[]),
    addEventCallback: jest.fn(() => 'id'),
    removeEventCallback: jest.fn(),
    handleRedirectPromise: async () => null,
    acquireTokenPopup: jest.fn(async () => ({account: bob})),
    acquireTokenRedirect: jest.fn(async () => undefined),
    acquireTokenSilent: jest.fn(),
  };
  jest.mocked(createStandardPublicClientApplication).mockResolvedValue(msal as never);
  let isOnline = true;
  const open = (more: Partial<AuthSettings> = {}) =>
    createAuth(
      {...settings, ...more},
      {
        clock: systemClock,
        storage: createMemoryStorage(),
        fetch: () => Promise.reject(new Error('no network in this test')),
        isOnline: () => isOnline,
      },
    );
  return {
    msal,
    open,
    lose: () => void (isOnline = false),
    find: () => void (isOnline = true),
    has: (...left: readonly (typeof ann)[]) =>
      msal.getAllAccounts.mockReturnValue([...left] as never),
  };
}

describe('without a connection', () => {
  test.each(['popup', 'redirect'] as const)('opens no %s, and says why', async (method) => {
    const scene = await start();
    const auth = await scene.open();
    scene.lose();
    const offline = {code: 'offline', message: null};
    const options = {scopes: ['User.Read.All'], method};
    expect(await auth.signIn(options)).toEqual({ok: false, problem: offline});
    expect(auth.state.get()).toMatchObject({problem: offline, isWorking: false});
    expect(await auth.consent(options)).toEqual({ok: false, problem: offline});
    expect(scene.msal.acquireTokenPopup).not.toHaveBeenCalled();
    expect(scene.msal.acquireTokenRedirect).not.toHaveBeenCalled();
  });

  test('is asked anew each time: the next sign-in goes through', async () => {
    const scene = await start();
    const auth = await scene.open();
    scene.lose();
    await auth.signIn({scopes: [], method: 'popup'});
    scene.find();
    scene.has(ann, bob);
    expect(await auth.signIn({scopes: [], method: 'popup'})).toMatchObject({ok: true});
    expect(auth.state.get()).toMatchObject({problem: null, active: {id: 'bob'}});
  });

  test('a tenant that answers in the page itself is signed in to all the same', async () => {
    const scene = await start();
    const auth = await scene.open({answerToken: async () => ({status: 200, body: {}})});
    scene.lose();
    expect(await auth.signIn({scopes: [], method: 'popup'})).toMatchObject({ok: true});
    expect(scene.msal.acquireTokenPopup).toHaveBeenCalledTimes(1);
  });
});

describe('in another tab', () => {
  const list = 'msal.3.account.keys';
  const both = JSON.stringify(['ann', 'bob']);
  const onlyAnn = JSON.stringify(['ann']);
  const write = (init: StorageEventInit) => window.dispatchEvent(new StorageEvent('storage', init));
  const namesOf = (accounts: readonly {readonly id: string}[]) => accounts.map(({id}) => id);

  test.each([
    ['shorter', {key: list, oldValue: both, newValue: onlyAnn}],
    ['gone', {key: list, oldValue: both, newValue: null}],
  ])('a sign-out is seen once the list of accounts is %s', async (_, change) => {
    const scene = await start([ann, bob]);
    const auth = await scene.open();
    scene.has(ann);
    write(change);
    expect(namesOf(auth.state.get().accounts)).toEqual(['ann']);
  });

  test('a sign-in is seen once the list is longer', async () => {
    const scene = await start([ann]);
    const auth = await scene.open();
    scene.has(ann, bob);
    write({key: list, oldValue: onlyAnn, newValue: both});
    expect(namesOf(auth.state.get().accounts)).toEqual(['ann', 'bob']);
    // Nobody takes the place of who acts here.
    expect(auth.state.get().active?.id).toBe('ann');
  });

  test('an account that was off the list for a moment is active again', async () => {
    const scene = await start([ann]);
    const auth = await scene.open();
    scene.has();
    write({key: list, oldValue: onlyAnn, newValue: null});
    expect(auth.state.get()).toMatchObject({accounts: [], active: null});
    scene.has(ann);
    write({key: list, oldValue: null, newValue: onlyAnn});
    expect(auth.state.get().active?.id).toBe('ann');
  });

  test.each([
    ['an entry of another kind', {key: 'msal.3.token.keys', oldValue: both, newValue: onlyAnn}],
    ['somebody else’s entry', {key: 'other.account.keys', oldValue: both, newValue: onlyAnn}],
    ['a storage that was emptied', {key: null}],
  ])('%s says nothing of accounts', async (_, change) => {
    const scene = await start([ann]);
    await scene.open();
    scene.msal.getAllAccounts.mockClear();
    write(change);
    expect(scene.msal.getAllAccounts).not.toHaveBeenCalled();
  });
});
