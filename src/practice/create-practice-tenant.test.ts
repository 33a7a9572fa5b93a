import {createMemoryStorage} from '../core/key-value-storage';
import {createPracticeTenant} from './create-practice-tenant';
import {practiceFaults, practiceTenantSizes} from './practice-tenant';
import {practiceStateKey} from './state/practice-store';
import {
  compromised,
  createTenantBench,
  forbidNetwork,
  password,
  readDate,
  root,
} from './__fixtures__/create-tenant-bench';

forbidNetwork();

describe('what the tenant remembers', () => {
  test('settings and dates survive a reload and are shared between tabs', async () => {
    const bench = createTenantBench();
    const otherTab = createPracticeTenant(bench.parts);
    let told = 0;
    otherTab.settings.subscribe(() => (told += 1));
    bench.tenant.setSize(2_500);
    bench.tenant.setFault('throttled', true);
    otherTab.refresh();
    expect(told).toBe(1);
    expect(otherTab.settings.get()).toEqual({size: 2_500, faults: ['throttled']});
    expect(createPracticeTenant(bench.parts).settings.get()).toEqual(otherTab.settings.get());
  });

  test('reset puts everything back', async () => {
    const bench = createTenantBench();
    const before = await readDate(bench, compromised.id);
    for (const fault of practiceFaults.slice(2, 5)) bench.tenant.setFault(fault, true);
    bench.tenant.setFault('password-refused', false);
    await bench.reset(compromised.id);
    bench.passMilliseconds(60_000);
    bench.tenant.reset();
    expect(await readDate(bench, compromised.id)).toBe(before);
    expect(bench.tenant.settings.get()).toEqual({size: 100, faults: []});
  });

  test.each(['', '{', 'null', '[]', '{"size":7}', '{"size":5,"faults":{"fire":1}}'])(
    'stored text %j counts as a fresh tenant',
    async (text) => {
      const storage = createMemoryStorage();
      storage.setItem(practiceStateKey, text);
      const tenant = createPracticeTenant({...createTenantBench().parts, storage});
      expect(tenant.settings.get()).toEqual({size: 100, faults: []});
    },
  );

  test('practising goes on where the browser forbids storage', async () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const storage = {getItem: refuse, setItem: refuse, removeItem: refuse};
    const tenant = createPracticeTenant({...createTenantBench().parts, storage});
    tenant.setSize(5);
    expect(tenant.settings.get().size).toBe(5);
  });

  test('an aborted request carries nothing out', async () => {
    const bench = createTenantBench();
    const stop = new AbortController();
    stop.abort();
    const request = new Request(`${root}/users/${compromised.id}`, {
      method: 'PATCH',
      body: '{}',
      signal: stop.signal,
    });
    await expect(bench.tenant.fetch(request)).rejects.toThrow(/abort/i);
  });

  test('a request given up after it arrived is carried out all the same', async () => {
    const bench = createTenantBench();
    const stop = new AbortController();
    let waits = 0;
    const slow = createPracticeTenant({
      ...bench.parts,
      latencyMilliseconds: 300,
      clock: {
        now: bench.now,
        async wait() {
          waits += 1;
          if (waits === 2) stop.abort();
        },
      },
    });
    const before = await readDate(bench, compromised.id);
    const request = new Request(`${root}/users/${compromised.id}`, {
      method: 'PATCH',
      headers: {Authorization: `Bearer ${bench.token}`},
      body: JSON.stringify({passwordProfile: {password}}),
      signal: stop.signal,
    });
    await expect(slow.fetch(request)).rejects.toThrow(/abort/i);
    bench.passMilliseconds(10_000);
    expect(await readDate(bench, compromised.id)).not.toBe(before);
  });

  test('an answer takes between a quarter of the latency and the whole', async () => {
    const bench = createTenantBench();
    let waited = 0;
    const slow = createPracticeTenant({
      ...bench.parts,
      latencyMilliseconds: 400,
      clock: {
        now: bench.now,
        async wait(milliseconds) {
          waited += milliseconds;
        },
      },
    });
    for (let count = 0; count < 20; count += 1) {
      waited = 0;
      await slow.fetch(new Request(`${root}/me`));
      expect(waited).toBeGreaterThanOrEqual(100);
      expect(waited).toBeLessThanOrEqual(400);
    }
  });

  test('the same seed gives the same people, page for page', async () => {
    for (const size of practiceTenantSizes) {
      const [one, two] = [createTenantBench(), createTenantBench()];
      one.tenant.setSize(size);
      two.tenant.setSize(size);
      const path = '/users?$top=50';
      expect((await one.send(path)).json.value).toEqual((await two.send(path)).json.value);
    }
  });
});
