import {
  allScopes,
  compromised,
  createTenantBench,
  forbidNetwork,
  gloria,
  personNamed,
  readDate,
} from '../__fixtures__/create-tenant-bench';

forbidNetwork();

describe('what can go wrong', () => {
  test('throttled: reads pass at the third try, writes at the second', async () => {
    const bench = createTenantBench();
    bench.tenant.setFault('throttled', true);
    const first = await bench.send('/me');
    expect([first.status, first.headers.get('Retry-After')]).toEqual([429, '2']);
    expect((await bench.send('/me')).status).toBe(429);
    expect((await bench.send('/me')).status).toBe(200);
    expect((await bench.reset(compromised.id)).status).toBe(429);
    expect((await bench.reset(compromised.id)).status).toBe(202);
  });

  test('unavailable: 503 until it is switched off', async () => {
    const bench = createTenantBench();
    bench.tenant.setFault('unavailable', true);
    expect((await bench.send('/me')).status).toBe(503);
    bench.tenant.setFault('unavailable', false);
    expect((await bench.send('/me')).status).toBe(200);
  });

  test('slow writeback: the operation runs for 25 seconds, the date shows later still', async () => {
    const bench = createTenantBench();
    bench.tenant.setFault('slow-writeback', true);
    const operation = (await bench.reset(compromised.id)).headers.get('Location')!;
    const before = await readDate(bench, compromised.id);
    bench.passMilliseconds(24_000);
    expect((await bench.send(operation)).json.status).toBe('running');
    bench.passMilliseconds(2_000);
    expect((await bench.send(operation)).json.status).toBe('succeeded');
    expect(await readDate(bench, compromised.id)).toBe(before);
    bench.passMilliseconds(10_000);
    expect(await readDate(bench, compromised.id)).not.toBe(before);
  });

  test('synced without writeback: accepted, then failed, and nothing changes', async () => {
    const bench = createTenantBench();
    const {id} = personNamed('Annelies Terpstra');
    const before = await readDate(bench, id);
    bench.tenant.setFault('synced-without-writeback', true);
    const operation = (await bench.reset(id)).headers.get('Location')!;
    bench.passMilliseconds(60_000);
    expect((await bench.send(operation)).json.status).toBe('failed');
    expect(await readDate(bench, id)).toBe(before);
  });

  test('password refused: 400, whatever the password', async () => {
    const bench = createTenantBench();
    bench.tenant.setFault('password-refused', true);
    expect((await bench.reset(compromised.id)).status).toBe(400);
  });

  test('expired sign-in: 401 for tokens from before, until a new sign-in', async () => {
    const bench = createTenantBench();
    bench.passMilliseconds(1);
    bench.tenant.setFault('expired-sign-in', true);
    expect((await bench.send('/me')).status).toBe(401);
    const bearer = bench.signIn.issueAccessToken(gloria.id, allScopes);
    expect((await bench.send('/me', {bearer})).status).toBe(200);
    bench.tenant.setFault('expired-sign-in', false);
    expect((await bench.send('/me')).status).toBe(200);
  });

  test('claims challenge: 401 with the claims in the second of two challenges', async () => {
    const bench = createTenantBench();
    bench.passMilliseconds(1);
    bench.tenant.setFault('claims-challenge', true);
    const {status, headers} = await bench.send('/me');
    expect(status).toBe(401);
    const challenge = headers.get('WWW-Authenticate')!;
    expect(challenge.match(/Bearer /g)).toHaveLength(2);
    const [, encoded] = /insufficient_claims", claims="([^"]+)"/.exec(challenge)!;
    expect(JSON.parse(atob(encoded!))).toEqual({
      access_token: {acrs: {essential: true, value: 'c1'}},
    });
  });

  test('connection lost after sending: fetch rejects, and yet the password changes', async () => {
    const bench = createTenantBench();
    const before = await readDate(bench, compromised.id);
    bench.tenant.setFault('connection-lost-after-sending', true);
    await expect(bench.reset(compromised.id)).rejects.toThrow(new TypeError('Failed to fetch'));
    bench.passMilliseconds(10_000);
    expect(await readDate(bench, compromised.id)).not.toBe(before);
  });
});
