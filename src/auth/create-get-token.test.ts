import type {AccountInfo, AuthenticationResult, CacheLookupPolicy} from '@azure/msal-browser';
import {createGetToken} from './create-get-token';

const account = {homeAccountId: 'a1'} as AccountInfo;
const policies: typeof CacheLookupPolicy = {
  Default: 0,
  AccessToken: 1,
  AccessTokenAndRefreshToken: 2,
  RefreshToken: 3,
  RefreshTokenAndNetwork: 4,
  Skip: 5,
};
const scopes = ['User.Read.All'];

type Acquire = Parameters<typeof createGetToken>[0]['instance']['acquireTokenSilent'];

function createScene({
  acquireTokenSilent = async () => ({accessToken: 'token-1'}) as AuthenticationResult,
  isSignedIn = true,
}: {readonly acquireTokenSilent?: Acquire; readonly isSignedIn?: boolean} = {}) {
  const acquire = jest.fn(acquireTokenSilent);
  const onClaims = jest.fn();
  const getToken = createGetToken({
    instance: {acquireTokenSilent: acquire},
    policies,
    activeAccount: () => (isSignedIn ? account : undefined),
    settings: {scopePrefix: 'https://graph.microsoft.us/', protocol: 'entra'},
    onClaims,
  });
  return {acquire, onClaims, getToken};
}

it('asks for the scopes of its cloud, for the active account, without a hidden frame', async () => {
  const {acquire, getToken} = createScene();
  expect(await getToken(scopes, {})).toEqual({ok: true, value: 'token-1'});
  expect(acquire).toHaveBeenCalledWith({
    scopes: ['https://graph.microsoft.us/User.Read.All'],
    account,
    cacheLookupPolicy: policies.AccessTokenAndRefreshToken,
  });
});

it('takes no token from the cache where claims must be answered', async () => {
  const {acquire, getToken} = createScene();
  await getToken(scopes, {claims: '{"access_token":{}}'});
  expect(acquire.mock.calls[0]?.[0]).toMatchObject({
    claims: '{"access_token":{}}',
    cacheLookupPolicy: policies.RefreshToken,
  });
});

it('tells which claims the authority itself asks for', async () => {
  const error = Object.assign(new Error('no'), {
    name: 'InteractionRequiredAuthError',
    errorCode: 'interaction_required',
    claims: '{"id_token":{}}',
  });
  const {onClaims, getToken} = createScene({acquireTokenSilent: () => Promise.reject(error)});
  expect(await getToken(scopes, {})).toEqual({ok: false, problem: {code: 'claims-required'}});
  expect(onClaims).toHaveBeenCalledWith(account, '{"id_token":{}}');
});

it('asks nobody where nobody is signed in', async () => {
  const {acquire, getToken} = createScene({isSignedIn: false});
  expect(await getToken(scopes, {})).toEqual({ok: false, problem: {code: 'sign-in-required'}});
  expect(acquire).not.toHaveBeenCalled();
});

it('ends at once when it is called off', async () => {
  const {getToken} = createScene({acquireTokenSilent: () => new Promise(() => undefined)});
  const work = new AbortController();
  const token = getToken(scopes, {signal: work.signal});
  work.abort();
  expect(await token).toEqual({ok: false, problem: {code: 'aborted'}});
});

it('leaves no listener behind on the signal of a long piece of work', async () => {
  const {getToken} = createScene();
  const {signal} = new AbortController();
  const added = jest.spyOn(signal, 'addEventListener');
  const removed = jest.spyOn(signal, 'removeEventListener');
  await getToken(scopes, {signal});
  await getToken(scopes, {signal});
  expect(added).toHaveBeenCalledTimes(2);
  expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(
    added.mock.calls.map(([, listener]) => listener),
  );
});

it('lets a bug through', async () => {
  const {getToken} = createScene({acquireTokenSilent: () => Promise.reject(new TypeError('bug'))});
  await expect(getToken(scopes, {})).rejects.toThrow('bug');
});
