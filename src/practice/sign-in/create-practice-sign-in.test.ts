import {createHash, randomBytes as nodeBytes} from 'node:crypto';
import fc from 'fast-check';
import type {Clock} from '../../core/clock';
import {createMemoryStorage} from '../../core/key-value-storage';
import {secureRandomBytes} from '../../core/random';
import {createPracticeTenant} from '../create-practice-tenant';
import {practiceClientId, practiceTenantId} from '../practice-identity';
import {readAuthorizeRequest, type AuthorizeRequest} from './authorize-request';
import {decodeBase64Url} from '../base64-url';
import {createPracticeSignIn} from './create-practice-sign-in';

const origin = 'http://localhost:3000';
const redirectUri = `${origin}/auth/redirect/`;
const stepUpClaims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';

function createBench() {
  let now = Date.UTC(2026, 10, 22, 9);
  const clock: Clock = {now: () => now, wait: () => Promise.resolve()};
  const parts = {
    storage: createMemoryStorage(),
    clock,
    randomBytes: secureRandomBytes,
    latencyMilliseconds: 0,
  };
  const tenant = createPracticeTenant(parts);
  const signIn = createPracticeSignIn(parts);
  const operator = (role: string | null) =>
    signIn.listOperators().find((candidate) => candidate.role === role)!;
  const verifier = nodeBytes(32).toString('base64url');

  function ask(changes: Record<string, string> = {}): AuthorizeRequest {
    const read = readAuthorizeRequest(`?${new URLSearchParams(query(changes))}`, origin);
    if (!read.ok) throw new Error(read.problem.code);
    return read.value;
  }

  function query(changes: Record<string, string> = {}): Record<string, string> {
    return {
      client_id: practiceClientId,
      redirect_uri: redirectUri,
      response_type: 'code',
      code_challenge_method: 'S256',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      scope: 'openid profile offline_access User.Read',
      state: 'state-1',
      nonce: 'nonce-1',
      ...changes,
    };
  }

  function redeem(address: string, changes: Record<string, string> = {}) {
    return tenant.answerToken(
      new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: practiceClientId,
        redirect_uri: redirectUri,
        code: answerOf(address).get('code') ?? '',
        code_verifier: verifier,
        ...changes,
      }),
    );
  }

  function refresh(refreshToken: unknown, scope: string, claims?: string) {
    return tenant.answerToken(
      new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: practiceClientId,
        refresh_token: String(refreshToken),
        scope,
        ...(claims === undefined ? {} : {claims}),
      }),
    );
  }

  async function callGraph(accessToken: unknown) {
    const response = await tenant.fetch(
      new Request('https://graph.microsoft.com/v1.0/me', {
        headers: {Authorization: `Bearer ${String(accessToken)}`},
      }),
    );
    return response.status;
  }

  return {
    tenant,
    signIn,
    operator,
    ask,
    query,
    redeem,
    refresh,
    callGraph,
    passMilliseconds: (milliseconds: number) => {
      now += milliseconds;
    },
  };
}

const answerOf = (address: string) => new URLSearchParams(new URL(address).hash.slice(1));
const claimsOf = (token: unknown) =>
  JSON.parse(decodeBase64Url(String(token).split('.')[1]!)!) as Record<string, unknown>;

describe('reading the request', () => {
  test.each([
    ['another site', {redirect_uri: 'https://evil.example/'}, 'foreign-redirect'],
    ['another port', {redirect_uri: 'http://localhost:3001/'}, 'foreign-redirect'],
    ['a relative address', {redirect_uri: '/auth/redirect/'}, 'foreign-redirect'],
    ['a script', {redirect_uri: 'javascript:alert(1)'}, 'foreign-redirect'],
    ['a blob', {redirect_uri: 'blob:http://localhost:3000/0'}, 'foreign-redirect'],
    ['another client', {client_id: 'someone-else'}, 'unknown-client'],
    ['a token at once', {response_type: 'token'}, 'unsupported-request'],
    ['a plain challenge', {code_challenge_method: 'plain'}, 'unsupported-request'],
    ['no challenge', {code_challenge: ''}, 'unsupported-request'],
  ])('%s is refused', (_what, changes, code) => {
    const search = `?${new URLSearchParams(createBench().query(changes as Record<string, string>))}`;
    expect(readAuthorizeRequest(search, origin)).toEqual({ok: false, problem: {code}});
  });

  test('whatever the query says, an answer never leaves the site', () => {
    const {query, signIn} = createBench();
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string()), (address) => {
        const search = `?${new URLSearchParams(query({redirect_uri: address}))}`;
        const read = readAuthorizeRequest(search, origin);
        return !read.ok || new URL(signIn.refuse(read.value, 'access_denied')).origin === origin;
      }),
    );
  });
});

describe('signing in', () => {
  test('a code buys tokens that Graph takes, with the claims that MSAL reads', async () => {
    const bench = createBench();
    const helpdesk = bench.operator('helpdeskAdministrator');
    const address = bench.signIn.grant(bench.ask(), helpdesk.id);
    expect(address.startsWith(`${redirectUri}#`)).toBe(true);
    expect(answerOf(address).get('state')).toBe('state-1');
    const {status, body} = await bench.redeem(address);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      token_type: 'Bearer',
      expires_in: 3600,
      scope: 'openid profile offline_access User.Read',
    });
    expect(claimsOf(body.id_token)).toMatchObject({
      ver: '2.0',
      aud: practiceClientId,
      oid: helpdesk.id,
      tid: practiceTenantId,
      nonce: 'nonce-1',
      preferred_username: helpdesk.userPrincipalName,
      name: helpdesk.displayName,
    });
    expect(JSON.parse(decodeBase64Url(String(body.client_info))!)).toEqual({
      uid: helpdesk.id,
      utid: practiceTenantId,
    });
    expect(claimsOf(body.access_token).practice).toBe(true);
    expect(await bench.callGraph(body.access_token)).toBe(200);
  });

  test('the answer goes into the query where that was asked', () => {
    const bench = createBench();
    const request = bench.ask({response_mode: 'query'});
    const address = new URL(bench.signIn.grant(request, bench.operator(null).id));
    expect(address.searchParams.get('code')).not.toBeNull();
    expect(address.hash).toBe('');
  });

  test.each([
    ['another verifier', {code_verifier: 'guess'}],
    ['another client', {client_id: 'someone-else'}],
    ['another redirect page', {redirect_uri: `${origin}/`}],
    ['no code', {code: ''}],
    ['a code that is none', {code: 'PC.e30'}],
  ])('%s: invalid_grant', async (_what, changes) => {
    const bench = createBench();
    const address = bench.signIn.grant(bench.ask(), bench.operator(null).id);
    const {status, body} = await bench.redeem(address, changes as Record<string, string>);
    expect([status, body.error]).toEqual([400, 'invalid_grant']);
  });

  test('a code serves once, and for ten minutes', async () => {
    const bench = createBench();
    const grant = () => bench.signIn.grant(bench.ask(), bench.operator(null).id);
    const address = grant();
    expect((await bench.redeem(address)).status).toBe(200);
    expect((await bench.redeem(address)).body.error).toBe('invalid_grant');
    const late = grant();
    bench.passMilliseconds(10 * 60_000 + 1);
    expect((await bench.redeem(late)).body.error).toBe('invalid_grant');
  });

  test('another grant type is not played', async () => {
    const {tenant} = createBench();
    const {body} = await tenant.answerToken(new URLSearchParams({grant_type: 'password'}));
    expect(body.error).toBe('unsupported_grant_type');
  });
});

describe('consent', () => {
  const resetScope = 'UserAuthenticationMethod.ReadWrite.All';

  test('what was consented to is not asked again, with or without the resource before it', () => {
    const bench = createBench();
    const {id} = bench.operator('userAdministrator');
    expect(bench.signIn.pendingConsent(bench.ask(), id).scopes).toEqual(['User.Read']);
    bench.signIn.grant(bench.ask(), id);
    const next = bench.ask({scope: `openid https://graph.microsoft.com/User.Read ${resetScope}`});
    expect(bench.signIn.pendingConsent(next, id)).toMatchObject({
      scopes: [resetScope],
      needsAdminApproval: [],
    });
  });

  test('a silent call for a new scope answers consent_required until it is granted', async () => {
    const bench = createBench();
    const {id} = bench.operator('passwordAdministrator');
    const {body} = await bench.redeem(bench.signIn.grant(bench.ask(), id));
    const before = await bench.refresh(body.refresh_token, `openid ${resetScope}`);
    expect([before.status, before.body]).toMatchObject([
      400,
      {error: 'invalid_grant', suberror: 'consent_required'},
    ]);
    bench.signIn.grant(bench.ask({scope: resetScope}), id);
    const after = await bench.refresh(body.refresh_token, `openid ${resetScope}`);
    expect(after.status).toBe(200);
    expect(claimsOf(after.body.access_token).scp).toBe(`${resetScope} User.Read`);
  });

  test('the scope comes back in the form in which it was asked for', async () => {
    const bench = createBench();
    const scope = 'https://graph.microsoft.com/User.Read';
    const address = bench.signIn.grant(bench.ask({scope}), bench.operator(null).id);
    const {body} = await bench.redeem(address);
    expect(body.scope).toBe(scope);
    expect(claimsOf(body.access_token).scp).toBe('User.Read');
  });

  test('a plain user needs an administrator, who may consent for everyone', () => {
    const bench = createBench();
    const plain = bench.operator(null);
    const request = bench.ask({scope: 'User.Read User.ReadBasic.All User.Read.All'});
    const pending = () => bench.signIn.pendingConsent(request, plain.id);
    expect(pending().needsAdminApproval).toEqual(['User.Read.All']);
    expect(() => bench.signIn.grant(request, plain.id)).toThrow(/may not consent/);
    const everyone = {isForOrganization: true};
    const helpdesk = bench.operator('helpdeskAdministrator');
    expect(() => bench.signIn.grant(request, helpdesk.id, everyone)).toThrow(/organisation/);
    bench.signIn.grant(request, bench.operator('globalAdministrator').id, everyone);
    expect(pending().scopes).toEqual([]);
  });

  test('a refusal carries error and state', () => {
    const {signIn, ask} = createBench();
    const answer = answerOf(signIn.refuse(ask(), 'access_denied'));
    expect([answer.get('error'), answer.get('state')]).toEqual(['access_denied', 'state-1']);
  });
});

describe('sessions', () => {
  test('prompt=none: nobody, then somebody, then a scope too many', () => {
    const bench = createBench();
    const silent = (changes = {}) =>
      answerOf(bench.signIn.answerSilently(bench.ask({prompt: 'none', ...changes})));
    expect(silent().get('error')).toBe('login_required');
    const {id, userPrincipalName} = bench.operator('globalAdministrator');
    bench.signIn.grant(bench.ask(), id);
    expect(silent().get('code')).not.toBeNull();
    expect(silent({login_hint: userPrincipalName}).get('code')).not.toBeNull();
    expect(silent({login_hint: 'nobody@practice.example'}).get('error')).toBe('login_required');
    expect(silent({scope: 'User.Read.All'}).get('error')).toBe('interaction_required');
    expect(silent({claims: stepUpClaims}).get('error')).toBe('interaction_required');
  });

  test('the one who is signed in is suggested, unless a choice is wanted or there are two', () => {
    const bench = createBench();
    const [first, second] = bench.signIn.listOperators();
    bench.signIn.grant(bench.ask(), first!.id);
    expect(bench.signIn.suggestOperator(bench.ask())).toEqual(first);
    expect(bench.signIn.suggestOperator(bench.ask({prompt: 'select_account'}))).toBeNull();
    bench.signIn.grant(bench.ask(), second!.id);
    expect(bench.signIn.listSignedIn()).toEqual([second, first]);
    expect(bench.signIn.suggestOperator(bench.ask())).toBeNull();
    const hinted = bench.ask({login_hint: first!.userPrincipalName});
    expect(bench.signIn.suggestOperator(hinted)).toEqual(first);
  });

  test('signing out ends one session, or all, and goes back within the site only', async () => {
    const bench = createBench();
    const [first, second] = bench.signIn.listOperators();
    const address = bench.signIn.grant(bench.ask(), first!.id);
    const {body} = await bench.redeem(address);
    bench.signIn.grant(bench.ask(), second!.id);
    const leave = (query: Record<string, string>) =>
      bench.signIn.signOut(`?${new URLSearchParams(query)}`, origin);
    expect(
      leave({
        logout_hint: second!.userPrincipalName,
        post_logout_redirect_uri: redirectUri,
        state: 'a&b',
      }),
    ).toBe(`${redirectUri}?state=a%26b`);
    expect(bench.signIn.listSignedIn()).toEqual([first]);
    bench.passMilliseconds(1);
    expect(leave({post_logout_redirect_uri: 'https://evil.example/'})).toBeNull();
    expect(bench.signIn.listSignedIn()).toEqual([]);
    const refreshed = await bench.refresh(body.refresh_token, 'User.Read');
    expect(refreshed.body.error).toBe('invalid_grant');
  });
});

describe('what can go wrong at the sign-in', () => {
  test('an expired sign-in is refused everywhere until a new interactive one', async () => {
    const bench = createBench();
    const {id} = bench.operator('globalAdministrator');
    const {body} = await bench.redeem(bench.signIn.grant(bench.ask(), id));
    bench.passMilliseconds(1_000);
    bench.tenant.setFault('expired-sign-in', true);
    expect(await bench.callGraph(body.access_token)).toBe(401);
    const refused = await bench.refresh(body.refresh_token, 'User.Read');
    expect(refused.body.error).toBe('invalid_grant');
    expect(refused.body).not.toHaveProperty('suberror');
    const silent = bench.signIn.answerSilently(bench.ask({prompt: 'none'}));
    expect(answerOf(silent).get('error')).toBe('login_required');
    expect(bench.signIn.suggestOperator(bench.ask())).toBeNull();

    const again = await bench.redeem(bench.signIn.grant(bench.ask(), id));
    expect(await bench.callGraph(again.body.access_token)).toBe(200);
    expect((await bench.refresh(again.body.refresh_token, 'User.Read')).status).toBe(200);
  });

  test('a claims challenge is met by a step-up, and by nothing less', async () => {
    const bench = createBench();
    const {id} = bench.operator('globalAdministrator');
    const {body} = await bench.redeem(bench.signIn.grant(bench.ask(), id));
    bench.passMilliseconds(1_000);
    bench.tenant.setFault('claims-challenge', true);
    expect(await bench.callGraph(body.access_token)).toBe(401);
    const plain = await bench.refresh(body.refresh_token, 'User.Read');
    expect(await bench.callGraph(plain.body.access_token)).toBe(401);
    const silent = await bench.refresh(body.refresh_token, 'User.Read', stepUpClaims);
    expect([silent.status, silent.body]).toMatchObject([
      400,
      {error: 'interaction_required', claims: stepUpClaims},
    ]);

    const request = bench.ask({claims: stepUpClaims});
    expect(bench.signIn.pendingConsent(request, id).needsStepUp).toBe(true);
    const stepped = await bench.redeem(bench.signIn.grant(request, id));
    expect(await bench.callGraph(stepped.body.access_token)).toBe(200);
    const later = await bench.refresh(stepped.body.refresh_token, 'User.Read', stepUpClaims);
    expect(await bench.callGraph(later.body.access_token)).toBe(200);
  });

  test('switched off and on again, the challenge asks for a new step-up', async () => {
    const bench = createBench();
    const {id} = bench.operator('globalAdministrator');
    const request = bench.ask({claims: stepUpClaims});
    const {body} = await bench.redeem(bench.signIn.grant(request, id));
    bench.passMilliseconds(1_000);
    bench.tenant.setFault('claims-challenge', true);
    expect(await bench.callGraph(body.access_token)).toBe(401);
    const silent = await bench.refresh(body.refresh_token, 'User.Read', stepUpClaims);
    expect(silent.body.error).toBe('interaction_required');
  });
});

test('every kind of operator can be chosen', () => {
  const roles = createBench()
    .signIn.listOperators()
    .map(({role}) => role);
  expect(roles).toEqual([
    'globalAdministrator',
    'userAdministrator',
    'helpdeskAdministrator',
    'passwordAdministrator',
    'authenticationAdministrator',
    null,
  ]);
});
