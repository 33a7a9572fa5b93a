import {createPracticeTenant} from '../create-practice-tenant';
import {
  compromised,
  createTenantBench,
  forbidNetwork,
  password,
  personNamed,
  pleun,
  readDate,
  root,
} from '../__fixtures__/create-tenant-bench';

forbidNetwork();

describe('resetting a password', () => {
  test('202 with an empty JSON answer; then the operation; then, later, the date', async () => {
    const bench = createTenantBench();
    const before = await readDate(bench, compromised.id);
    const accepted = await bench.reset(compromised.id);
    expect(accepted.status).toBe(202);
    expect(accepted.text).toBe('');
    expect(accepted.headers.get('Content-Type')).toContain('application/json');
    const operation = accepted.headers.get('Location')!;
    const status = async () => (await bench.send(operation)).json.status as string;
    expect(await status()).toBe('notStarted');
    bench.passMilliseconds(1_000);
    expect(await status()).toBe('running');
    bench.passMilliseconds(1_000);
    expect((await bench.send(operation)).json).toMatchObject({
      status: 'succeeded',
      statusDetail: 'ResetSuccess',
    });
    expect(await readDate(bench, compromised.id)).toBe(before);
    bench.passMilliseconds(3_000);
    expect(await readDate(bench, compromised.id)).toBe(new Date(bench.now() - 3_000).toISOString());
  });

  test('a tenant that is always current shows the date as soon as the reset succeeded', async () => {
    const bench = createTenantBench();
    const current = createPracticeTenant({...bench.parts, replicationMilliseconds: 0});
    const headers = {Authorization: `Bearer ${bench.token}`};
    const path = `/users/${compromised.id}`;
    const body = JSON.stringify({passwordProfile: {password}});
    await current.fetch(new Request(root + path, {method: 'PATCH', headers, body}));
    expect(Date.parse((await readDate(bench, compromised.id))!)).toBe(bench.now());
  });

  test('{} generates a password for a cloud-only user, never for a synced one', async () => {
    const bench = createTenantBench();
    const generated = await bench.send(
      `/users/${compromised.id}/authentication/methods/28c10230-6103-485e-b985-444c60001490/resetPassword`,
      {method: 'POST', body: {}},
    );
    expect(generated.status).toBe(202);
    expect(generated.json.newPassword).toMatch(/^[A-Z][a-z]{3}\d{4}$/);
    const synced = await bench.send(
      `/users/${personNamed('Annelies Terpstra').id}/authentication/methods/28c10230-6103-485e-b985-444c60001490/resetPassword`,
      {method: 'POST', body: {}},
    );
    expect(synced.status).toBe(400);
  });

  test.each([
    ['too short', 'Ab1#xyz'],
    ['of two kinds', 'abcdefgh1234'],
    ['not ASCII', 'Rv7#kwTz-mJ4qGhé'],
    ['mostly a banned word', 'P@ssw0rd1'],
    ['mostly the own name', 'Rietveld1!'],
    ['too long', `Aa1${'x'.repeat(254)}`],
  ])('a password %s is refused with 400', async (_what, newPassword) => {
    const {status, json} = await createTenantBench().reset(compromised.id, newPassword);
    expect([status, json.error]).toMatchObject([
      400,
      {code: 'Request_BadRequest', message: expect.stringContaining('complexity requirements')},
    ]);
  });

  test.each(['Gloria Adewale', 'Ingrid Halvorsen', 'Freek Dommerholt'])(
    '%s cannot be reset here',
    async (name) => {
      expect((await createTenantBench().reset(personNamed(name).id)).status).toBe(400);
    },
  );

  test.each([
    ['Umar Benalla', 'Ursula van Eeghen', 202],
    ['Umar Benalla', 'Evelien Crombach', 403],
    ['Hanna Oosterhuis', 'Hugo Steenbergen', 202],
    ['Hanna Oosterhuis', 'Gijs Wolthuis', 403],
    ['Pieter Wijngaard', 'Pelle Sandström', 202],
    ['Pieter Wijngaard', 'Rachid El Khattabi', 403],
    ['Aylin Topal', 'Hanna Oosterhuis', 403],
    ['Pleun Vermaat', 'Milan Rietveld', 403],
    ['Gloria Adewale', 'Priya Ramdhani', 202],
  ])('%s resets %s: %d', async (operator, target, status) => {
    const bench = createTenantBench({operatorId: personNamed(operator).id});
    expect((await bench.reset(personNamed(target).id)).status).toBe(status);
  });

  test('without the scope: 403', async () => {
    expect(
      (await createTenantBench({scopes: ['User.Read.All']}).reset(compromised.id)).status,
    ).toBe(403);
  });

  test('PATCH passwordProfile: 204, but not for synced or federated users', async () => {
    const bench = createTenantBench();
    const patch = (id: string, body: unknown) =>
      bench.send(`/users/${id}`, {method: 'PATCH', body});
    const profile = {passwordProfile: {password, forceChangePasswordNextSignIn: true}};
    expect((await patch(compromised.id, profile)).status).toBe(204);
    bench.passMilliseconds(3_000);
    expect(Date.parse((await readDate(bench, compromised.id))!)).toBe(bench.now() - 3_000);
    for (const name of ['Annelies Terpstra', 'Freek Dommerholt']) {
      const {status, json} = await patch(personNamed(name).id, profile);
      expect([status, json.error]).toMatchObject([
        400,
        {message: expect.stringContaining('on-premises mastered')},
      ]);
    }
    expect((await patch(compromised.id, {accountEnabled: false})).status).toBe(501);
  });

  test('the password is kept nowhere', async () => {
    const bench = createTenantBench();
    const kept: string[] = [];
    const {setItem} = bench.storage;
    bench.storage.setItem = (key, value) => {
      kept.push(value);
      setItem(key, value);
    };
    await bench.reset(compromised.id);
    const generated = await bench.send(
      `/users/${pleun.id}/authentication/methods/28c10230-6103-485e-b985-444c60001490/resetPassword`,
      {method: 'POST', body: {}},
    );
    expect(kept).not.toHaveLength(0);
    for (const value of kept) {
      expect(value).not.toContain(password);
      expect(value).not.toContain(generated.json.newPassword);
    }
  });
});
