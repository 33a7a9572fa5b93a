import {createMemoryStorage} from '../../core/key-value-storage';
import {secureRandomBytes} from '../../core/random';
import {success} from '../../core/result';
import {clouds} from '../../graph/clouds';
import {createPracticeTenant} from '../../practice/create-practice-tenant';
import {cast} from '../../practice/people/cast';
import type {PracticeFault} from '../../practice/practice-tenant';
import {createPracticeSignIn} from '../../practice/sign-in/create-practice-sign-in';
import {practiceOperators} from '../../practice/sign-in/practice-operators';
import {createHastyClock} from '../fakes/create-hasty-clock';
import type {ContractCase} from './contract-subject';
import {describeGraphContract} from './describe-graph-contract';

const faults: Partial<Readonly<Record<ContractCase, PracticeFault>>> = {
  'throttles with Retry-After': 'throttled',
  'challenges for claims': 'claims-challenge',
};

const targets: Partial<Readonly<Record<ContractCase, string>>> = {
  'refuses the password profile of a synced user': 'Annelies Terpstra',
  'refuses what is beyond a role': 'Gloria Adewale',
};

function findTarget(contractCase: ContractCase) {
  const name = targets[contractCase] ?? 'Milan Rietveld';
  const target = cast.find(({displayName}) => displayName === name);
  if (target === undefined) throw new Error(`${name} is not among the practice people`);
  return target;
}

function findOperator(contractCase: ContractCase): string {
  const wanted =
    contractCase === 'refuses what is beyond a role'
      ? 'helpdeskAdministrator'
      : 'globalAdministrator';
  const operator = practiceOperators.find(({role}) => role === wanted);
  if (operator === undefined) throw new Error(`nobody in the practice tenant is ${wanted}`);
  return operator.id;
}

describeGraphContract({
  name: 'the practice tenant',
  skips: {},
  connect: async (contractCase) => {
    const clock = createHastyClock();
    const means = {storage: createMemoryStorage(), clock, randomBytes: secureRandomBytes};
    const tenant = createPracticeTenant({...means, latencyMilliseconds: 0});
    const signIn = createPracticeSignIn(means);
    const operatorId = findOperator(contractCase);
    const tokenBefore = signIn.issueAccessToken(operatorId, ['User.Read.All']);
    await clock.wait(1_000);
    const fault = faults[contractCase];
    if (fault !== undefined) tenant.setFault(fault, true);
    return {
      endpoint: clouds.global.graph,
      send: tenant.fetch,
      // A challenge is met by whoever signed in before it was asked.
      getToken: async (scopes, {claims}) =>
        fault === 'claims-challenge' && claims === undefined
          ? success(tokenBefore)
          : success(signIn.issueAccessToken(operatorId, scopes)),
      clock,
      target: findTarget(contractCase),
    };
  },
});
