import type {INetworkModule} from '@azure/msal-browser';
import type {AuthSettings} from './auth-settings';
import {msalConfiguration} from './msal-configuration';

const settings: AuthSettings = {
  clientId: 'c',
  authority: 'https://login.example/t/v2.0',
  scopePrefix: '',
  cacheLocation: 'sessionStorage',
  redirectUri: 'https://runbook.example/auth/redirect/',
  protocol: 'entra',
};
const endpoints = {
  issuer: 'https://login.example/t/v2.0',
  authorization: 'https://runbook.example/practice/sign-in/',
  token: 'https://runbook.example/practice/token',
  endSession: 'https://runbook.example/practice/sign-out/',
  keys: 'https://runbook.example/practice/keys',
};
const network = {} as INetworkModule;

it('tells Entra that claims challenges are answered, or there would be none', () => {
  expect(msalConfiguration(settings, network).auth.clientCapabilities).toEqual(['CP1']);
});

it('logs nothing, whatever MSAL has to say', () => {
  const log = jest.spyOn(console, 'log').mockImplementation();
  const options = msalConfiguration(settings, network).system?.loggerOptions;
  options?.loggerCallback?.(0, 'a token', true);
  expect(options?.piiLoggingEnabled).toBe(false);
  expect(log).not.toHaveBeenCalled();
  log.mockRestore();
});

it('goes by the endpoints that it is given, and looks nothing up', () => {
  const {auth} = msalConfiguration({...settings, endpoints}, network);
  expect(auth.knownAuthorities).toEqual(['login.example']);
  expect(JSON.parse(auth.authorityMetadata ?? '')).toMatchObject({
    issuer: endpoints.issuer,
    token_endpoint: endpoints.token,
  });
});

it('leaves the endpoints of a real authority to MSAL', () => {
  expect(msalConfiguration(settings, network).auth).not.toHaveProperty('authorityMetadata');
});
