import {createMemoryStorage, type KeyValueStorage} from '../../core/key-value-storage';
import {createFakeLocks} from '../__fixtures__/create-fake-locks';
import {createTestClock, type TestClock} from '../../testing/fakes/create-test-clock';
import {createTakeClaim, type TakeClaim} from './tab-claims';

const minute = 60_000;

/** Waits for a claim while time passes. */
async function take(clock: TestClock, takeClaim: TakeClaim, name = 'a') {
  const claim = takeClaim(name);
  await clock.advance(1_000);
  return claim;
}

describe.each(['Web Locks', 'a note in the storage', 'locks that are forbidden'])(
  'by %s',
  (way) => {
    const clock = createTestClock();
    let storage: KeyValueStorage;
    let locks: Pick<LockManager, 'request'> | null;
    let seed = 0;

    beforeEach(() => {
      storage = createMemoryStorage();
      if (way === 'Web Locks') locks = createFakeLocks();
      else if (way === 'a note in the storage') locks = null;
      else locks = {request: () => Promise.reject(new DOMException('no', 'SecurityError'))};
    });
    const openTab = () =>
      createTakeClaim({
        locks,
        storage,
        clock,
        randomBytes: (count) => new Uint8Array(count).fill((seed += 1)),
      });

    it('one tab has a name, until it gives it back', async () => {
      const [one, other] = [openTab(), openTab()];
      const giveBack = await take(clock, one);
      expect(giveBack).not.toBeNull();
      expect(await take(clock, other)).toBeNull();
      expect(await take(clock, other, 'b')).not.toBeNull();
      giveBack?.();
      await clock.advance(0);
      expect(await take(clock, other)).not.toBeNull();
    });

    it('of two that ask at the same instant, one has it', async () => {
      const claims = [openTab(), openTab(), openTab()].map((takeClaim) => takeClaim('a'));
      await clock.advance(1_000);
      const taken = await Promise.all(claims);
      expect(taken.filter((claim) => claim !== null)).toHaveLength(1);
    });
  },
);

describe('a note in the storage', () => {
  const createTab = (storage: KeyValueStorage, clock: TestClock, seed: number) =>
    createTakeClaim({
      locks: null,
      storage,
      clock,
      randomBytes: (count) => new Uint8Array(count).fill(seed),
    });

  it('of a tab that is gone lapses after two and a half minutes, and is not taken away later', async () => {
    const clock = createTestClock();
    const storage = createMemoryStorage();
    const giveBack = await take(clock, createTab(storage, clock, 1));
    await clock.advance(2 * minute);
    expect(await take(clock, createTab(storage, clock, 2))).toBeNull();
    await clock.advance(minute);
    expect(await take(clock, createTab(storage, clock, 3))).not.toBeNull();
    giveBack?.();
    expect(await take(clock, createTab(storage, clock, 4))).toBeNull();
  });

  it('does not last longer because the clock was set back by a day', async () => {
    const clock = createTestClock();
    const storage = createMemoryStorage();
    await take(clock, createTab(storage, clock, 1));
    clock.set(clock.now() - 24 * 60 * minute);
    expect(await take(clock, createTab(storage, clock, 2))).not.toBeNull();
  });

  it('can be given back twice', async () => {
    const clock = createTestClock();
    const storage = createMemoryStorage();
    const giveBack = await take(clock, createTab(storage, clock, 1));
    giveBack?.();
    giveBack?.();
    expect(await take(clock, createTab(storage, clock, 2))).not.toBeNull();
  });

  it('is over after 150 seconds', async () => {
    const clock = createTestClock();
    const storage = createMemoryStorage();
    await take(clock, createTab(storage, clock, 1));
    await clock.advance(148_999);
    expect(await createTab(storage, clock, 2)('a')).toBeNull();
    await clock.advance(1);
    expect(await take(clock, createTab(storage, clock, 3))).not.toBeNull();
  });

  const now = createTestClock().now();
  it.each([
    'nonsense',
    '{}',
    '5',
    'null',
    `{"owner":1,"at":${now}}`,
    `{"owner":"other","at":"${now}"}`,
    `{"at":${now}}`,
  ])('goes by none that says %s', async (text) => {
    const clock = createTestClock();
    const storage = createMemoryStorage();
    storage.setItem('a/claim', text);
    expect(await take(clock, createTab(storage, clock, 1))).not.toBeNull();
  });

  it('that cannot be written hinders nobody', async () => {
    const clock = createTestClock();
    const storage: KeyValueStorage = {
      ...createMemoryStorage(),
      setItem() {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(await take(clock, createTab(storage, clock, 1))).not.toBeNull();
  });
});
