import {failure, success} from '../../core/result';
import {clouds} from '../../graph/clouds';
import {createGraphProblem} from '../../graph/create-graph-problem';
import type {GetToken} from '../../graph/graph-client';
import {createFakeDirectory} from '../__fixtures__/create-fake-directory';
import {createTestClock} from '../../testing/fakes/create-test-clock';
import {checkUser, type CheckOptions} from './check-user';

const kim = {id: 'u1', displayName: 'Kim Vries', userPrincipalName: 'kim.vries@contoso.com'};
const refuseToken: GetToken = async () => failure({code: 'consent-required'});

function createScene() {
  const directory = createFakeDirectory();
  const work = new AbortController();
  const check = (change: Partial<CheckOptions> = {}) =>
    checkUser({
      client: directory.client,
      clock: createTestClock(),
      cloud: clouds.global,
      getToken: undefined,
      target: kim,
      card: null,
      signal: work.signal,
      ...change,
    });
  return {directory, work, check};
}

it('says nothing once it was called off, and calls back what it asked for', async () => {
  const {directory, work, check} = createScene();
  const signals: (AbortSignal | undefined)[] = [];
  const client: CheckOptions['client'] = {
    send(request) {
      signals.push(request.signal);
      work.abort();
      return directory.client.send({...request, signal: undefined});
    },
  };
  expect(await check({client})).toBeNull();
  expect(signals.map((signal) => signal?.aborted)).toEqual([true]);
});

it('does not blame a tenant whose refusal comes after it was called off', async () => {
  const {work, check} = createScene();
  const client: CheckOptions['client'] = {
    async send() {
      work.abort();
      return failure(createGraphProblem('forbidden'));
    },
  };
  expect(await check({client})).toBeNull();
});

it('can be called off also while it reads again, without the roles', async () => {
  const {directory, work, check} = createScene();
  const signals: (AbortSignal | undefined)[] = [];
  const client: CheckOptions['client'] = {
    async send(request) {
      signals.push(request.signal);
      return signals.length === 1
        ? failure(createGraphProblem('consent-required'))
        : directory.client.send(request);
    },
  };
  expect(await check({client})).toMatchObject({type: 'checked'});
  expect(signals).toEqual([work.signal, work.signal]);
});

it('says nothing once it was called off while a token was asked for', async () => {
  const {work, check} = createScene();
  const signals: (AbortSignal | undefined)[] = [];
  const getToken: GetToken = async (_scopes, {signal}) => {
    signals.push(signal);
    work.abort();
    return success('token');
  };
  expect(await check({getToken})).toBeNull();
  expect(signals.map((signal) => signal?.aborted)).toEqual([true]);
});

it('reads a tenant that is not to be read once, and quotes why', async () => {
  const {directory, check} = createScene();
  directory.readProblem = createGraphProblem('forbidden');
  expect(await check()).toEqual({
    type: 'blocked',
    reason: 'could-not-read',
    precheck: [],
    problem: directory.readProblem,
  });
  expect(directory.sent).toHaveLength(1);
});

it('shows no line of a check that it did not make for somebody of another name', async () => {
  const {check} = createScene();
  expect(await check({target: {...kim, displayName: 'Kim Fries'}})).toEqual({
    type: 'blocked',
    reason: 'named-otherwise',
    precheck: [],
    problem: null,
  });
});

it('asks nobody to consent to a reset that is not to be made', async () => {
  const {directory, check} = createScene();
  directory.user = {userType: 'Guest'};
  expect(await check({getToken: refuseToken})).toMatchObject({
    type: 'blocked',
    reason: 'guest',
    problem: null,
  });
});

it('says what a person must consent to', async () => {
  const {check} = createScene();
  expect(await check({getToken: refuseToken, cloud: clouds.china})).toMatchObject({
    type: 'blocked',
    reason: 'consent-required',
    problem: {code: 'consent-required', scopes: ['User-PasswordProfile.ReadWrite.All']},
  });
});
