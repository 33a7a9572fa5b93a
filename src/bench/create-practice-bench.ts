import {systemClock} from '../core/clock';
import {createMemoryStorage} from '../core/key-value-storage';
import {secureRandomBytes} from '../core/random';
import {createGraphClient} from '../graph/create-graph-client';
import type {GraphClient} from '../graph/graph-client';
import {clouds} from '../graph/clouds';
import {createPracticeTenant} from '../practice/create-practice-tenant';
import type {PracticeTenantSize} from '../practice/practice-tenant';
import {createPracticeSignIn} from '../practice/sign-in/create-practice-sign-in';

const scopes = [
  'User.Read',
  'User.Read.All',
  'RoleManagement.Read.Directory',
  'UserAuthenticationMethod.ReadWrite.All',
];

export interface PracticeBench {
  readonly client: GraphClient;
  /** Method and path of every request that reached the tenant, in order. */
  readonly requests: readonly string[];
}

/** A practice tenant of `size` that answers at once and is always current, with a Global Administrator signed in. */
export function createPracticeBench(size: PracticeTenantSize): PracticeBench {
  const parts = {
    storage: createMemoryStorage(),
    clock: systemClock,
    randomBytes: secureRandomBytes,
    latencyMilliseconds: 0,
    replicationMilliseconds: 0,
  };
  const tenant = createPracticeTenant(parts);
  tenant.setSize(size);
  const signIn = createPracticeSignIn(parts);
  const operator = signIn.listOperators().find(({role}) => role === 'globalAdministrator');
  if (!operator) throw new Error('The practice tenant has no Global Administrator.');
  const token = signIn.issueAccessToken(operator.id, scopes);
  const requests: string[] = [];
  const client = createGraphClient({
    endpoint: clouds.global.graph,
    clock: systemClock,
    getToken: () => Promise.resolve({ok: true, value: token}),
    fetch: (request) => {
      requests.push(`${request.method} ${new URL(request.url).pathname}`);
      return tenant.fetch(request);
    },
  });
  return {client, requests};
}
