import {failure} from '../core/result';
import {createGraphProblem} from '../graph/create-graph-problem';
import {createFakeAuth, fakeAccount} from '../testing/fakes/fake-auth';
import {createAuth} from '../auth/create-auth';
import {createGraphClient} from '../graph/create-graph-client';
import {createPracticeTenant} from '../practice/create-practice-tenant';
import {createFakePracticeTenant} from '../testing/fakes/fake-practice-tenant';
import {openTenant} from './tenant-context';

jest.mock('../auth/create-auth', () => ({createAuth: jest.fn()}));
jest.mock('../graph/create-graph-client', () => ({createGraphClient: jest.fn(() => ({}))}));
jest.mock('../practice/create-practice-tenant', () => ({createPracticeTenant: jest.fn()}));

const practice = createFakePracticeTenant();
const site = {
  real: {clientId: 'real-client', tenantId: 'contoso.example', cloud: 'us-gov-l4' as const},
  hasPractice: true,
};
const open = (kind: 'practice' | 'real') =>
  openTenant({kind, site, baseUrl: '/nl-NL/', defaultBaseUrl: '/'});

const network = jest.fn();

beforeEach(() => {
  jest.clearAllMocks();
  jest.mocked(createAuth).mockResolvedValue(createFakeAuth(null));
  jest.mocked(createPracticeTenant).mockReturnValue(practice);
  window.fetch = network;
});

const authCall = () => jest.mocked(createAuth).mock.calls[0]!;
const clientOptions = () => jest.mocked(createGraphClient).mock.calls[0]![0];

test('in the practice tenant neither Graph nor the sign-in has a way to the network', async () => {
  const tenant = await open('practice');

  expect(clientOptions().fetch).toBe(practice.fetch);
  const [settings, dependencies] = authCall();
  expect(settings.answerToken).toBe(practice.answerToken);
  await expect(dependencies.fetch('https://login.example', {})).rejects.toThrow();
  expect(network).not.toHaveBeenCalled();
  expect(tenant.practice).toBe(practice);
});

test('in the real tenant there is no practice tenant at all', async () => {
  const tenant = await open('real');

  expect(createPracticeTenant).not.toHaveBeenCalled();
  expect(tenant.practice).toBeNull();
  expect(authCall()[0]).not.toHaveProperty('answerToken');
  expect(authCall()[0]).not.toHaveProperty('endpoints');
  clientOptions().fetch({} as Request);
  expect(network).toHaveBeenCalledTimes(1);
});

test('a real tenant is asked at its own cloud, with its scopes spelled whole', async () => {
  await open('real');

  expect(clientOptions().endpoint).toBe('https://graph.microsoft.us');
  expect(authCall()[0]).toMatchObject({
    authority: 'https://login.microsoftonline.us/contoso.example',
    scopePrefix: 'https://graph.microsoft.us/',
    redirectUri: 'http://localhost/auth/redirect/',
  });
});

test('nothing that is kept for one tenant is read for the other', async () => {
  const practiceTenant = await open('practice');
  const [practiceSettings] = authCall();
  jest.mocked(createAuth).mockClear();
  const realTenant = await open('real');
  const [realSettings] = authCall();

  expect(practiceTenant.tenantKey).not.toBe(realTenant.tenantKey);
  expect(practiceSettings.clientId).not.toBe(realSettings.clientId);
  expect(practiceSettings.cacheLocation).not.toBe(realSettings.cacheLocation);
});

test('what one operator saw of the user is not taken for what another may do', async () => {
  const auth = createFakeAuth();
  jest.mocked(createAuth).mockResolvedValue(auth);
  jest
    .mocked(createGraphClient)
    .mockReturnValueOnce({send: async () => failure(createGraphProblem('offline'))});
  const {confirmUserStep} = await open('practice');
  confirmUserStep.read({id: 'u1', displayName: 'Kim'}, {includeRoles: true});
  auth.state.set({...auth.state.get(), isWorking: true});
  expect(confirmUserStep.state.get().name).not.toBe('idle');
  auth.state.set({...auth.state.get(), active: {...fakeAccount, id: 'home-2'}});
  expect(confirmUserStep.state.get().name).toBe('idle');
});

test('a site without a real tenant opens none', async () => {
  await expect(
    openTenant({
      kind: 'real',
      site: {real: null, hasPractice: true},
      baseUrl: '/',
      defaultBaseUrl: '/',
    }),
  ).rejects.toThrow('without a real tenant');
});

test('a site without the practice tenant opens none', async () => {
  await expect(
    openTenant({
      kind: 'practice',
      site: {real: {clientId: 'c', tenantId: 't', cloud: 'global'}, hasPractice: false},
      baseUrl: '/',
      defaultBaseUrl: '/',
    }),
  ).rejects.toThrow('without the practice tenant');
});
