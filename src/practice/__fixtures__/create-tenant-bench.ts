import type {Clock} from '../../core/clock';
import {createMemoryStorage} from '../../core/key-value-storage';
import {secureRandomBytes} from '../../core/random';
import {createPracticeTenant} from '../create-practice-tenant';
import {cast, compromisedUserName} from '../people/cast';
import {createPracticeSignIn} from '../sign-in/create-practice-sign-in';

export const root = 'https://graph.microsoft.com/v1.0';
export const eventual = {ConsistencyLevel: 'eventual'};
export const password = 'Rv7#kwTz-mJ4qGhs';
export const allScopes = [
  'User.Read.All',
  'RoleManagement.Read.Directory',
  'UserAuthenticationMethod.ReadWrite.All',
  'User-PasswordProfile.ReadWrite.All',
];

export interface Json {
  readonly [property: string]: unknown;
  readonly value: readonly Readonly<Record<string, unknown>>[];
}

export function personNamed(name: string) {
  return cast.find((person) => person.displayName === name)!;
}

export const compromised = cast.find(({mail}) => mail?.startsWith(compromisedUserName))!;
export const gloria = personNamed('Gloria Adewale');
export const pleun = personNamed('Pleun Vermaat');

export function createTenantBench({operatorId = gloria.id, scopes = allScopes as readonly string[]} = {}) {
  let now = Date.UTC(2026, 10, 22, 9);
  const clock: Clock = {now: () => now, wait: () => Promise.resolve()};
  const storage = createMemoryStorage();
  const parts = {storage, clock, randomBytes: secureRandomBytes, latencyMilliseconds: 0};
  const tenant = createPracticeTenant(parts);
  const signIn = createPracticeSignIn(parts);
  const token = signIn.issueAccessToken(operatorId, scopes);

  async function send(
    path: string,
    {
      method = 'GET',
      headers = {},
      body,
      bearer = token,
    }: {method?: string; headers?: Record<string, string>; body?: unknown; bearer?: string} = {},
  ) {
    const response = await tenant.fetch(
      new Request(path.startsWith('https') ? path : root + path, {
        method,
        headers: {
          Authorization: `Bearer ${bearer}`,
          'Content-Type': 'application/json',
          ...headers,
        },
        ...(body === undefined ? {} : {body: JSON.stringify(body)}),
      }),
    );
    const text = await response.text();
    let json = {} as Json;
    try {
      json = JSON.parse(text) as Json;
    } catch {
      // Empty and plain-text answers are looked at through `text`.
    }
    return {status: response.status, headers: response.headers, text, json};
  }

  const reset = (id: string, newPassword = password) =>
    send(`/users/${id}/authentication/methods/28c10230-6103-485e-b985-444c60001490/resetPassword`, {
      method: 'POST',
      body: {newPassword},
    });

  return {
    tenant,
    signIn,
    storage,
    parts,
    token,
    send,
    reset,
    passMilliseconds: (milliseconds: number) => {
      now += milliseconds;
    },
    now: () => now,
  };
}

export async function readDate(bench: ReturnType<typeof createTenantBench>, id: string) {
  const {json} = await bench.send(`/users/${id}?$select=id,lastPasswordChangeDateTime`);
  return json.lastPasswordChangeDateTime as string | null;
}

/** No test of the group may touch the network. */
export function forbidNetwork(): void {
  beforeEach(() => {
    jest.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('The network was touched'));
  });
  afterEach(() => {
    expect(globalThis.fetch).not.toHaveBeenCalled();
    jest.restoreAllMocks();
  });
}
