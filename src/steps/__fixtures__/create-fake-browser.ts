import {createMemoryStorage, type KeyValueStorage} from '../../core/key-value-storage';
import {createObservable, type WritableObservable} from '../../core/observable';
import {clouds, type Cloud} from '../../graph/clouds';
import {createTestClock, type TestClock} from '../../testing/fakes/create-test-clock';
import {
  createResetPasswordStep,
  type ResetPasswordStep,
} from '../reset-password/create-reset-password-step';
import {createSharedResets} from '../reset-password/shared-resets';
import {createTakeClaim} from '../reset-password/tab-claims';
import {createFakeDirectory, type FakeDirectory} from './create-fake-directory';
import {createFakeLocks} from './create-fake-locks';

/** One tab: its step, and what it alone keeps. */
export interface FakeTab {
  readonly step: ResetPasswordStep;
  readonly operator: WritableObservable<string | null>;
  /** Tells who listens to the operator that something changed, though nobody else acts now. */
  tellOfOperator(): void;
  /** Ends as a tab does that is closed or crashes: nothing is tidied up. Its locks are free then. */
  crash(): void;
  /** The page is loaded again, in the same tab. */
  reload(): FakeTab;
}

/** One machine with one tenant: its clock, its tabs and what these share. */
export interface FakeBrowser {
  readonly directory: FakeDirectory;
  readonly clock: TestClock;
  /** What the tabs share. */
  readonly storage: KeyValueStorage;
  openTab(): FakeTab;
}

export interface FakeBrowserOptions {
  readonly hasLocks?: boolean;
  readonly cloud?: Cloud;
}

/** Creates the machine. `hasLocks: false` is a browser without Web Locks. */
export function createFakeBrowser({
  hasLocks = true,
  cloud = clouds.global,
}: FakeBrowserOptions = {}): FakeBrowser {
  const directory = createFakeDirectory();
  const clock = createTestClock();
  const memory = createMemoryStorage();
  const locks = createFakeLocks();
  const views: {id: number; view: Map<string, string>; heard: Set<() => void>}[] = [];
  let tabs = 0;
  let seed = 0;
  const randomBytes = (count: number) =>
    new Uint8Array(count).map(() => (seed = (seed * 73 + 41) % 256));

  function openTab(session = createMemoryStorage()): FakeTab {
    const id = (tabs += 1);
    const view = new Map(views[0]?.view);
    const heard = new Set<() => void>();
    views.push({id, view, heard});
    // As in a browser, the other tabs see a change, and are told of it, a moment later.
    const change = async (key: string, value: string | null) => {
      if (value === null) memory.removeItem(key);
      else memory.setItem(key, value);
      show(view, key, value);
      await clock.wait(50);
      for (const other of views) {
        show(other.view, key, memory.getItem(key));
        if (other.id !== id) other.heard.forEach((hear) => hear());
      }
    };
    const storage: KeyValueStorage = {
      getItem: (key) => view.get(key) ?? null,
      setItem: (key, value) => void change(key, value),
      removeItem: (key) => void change(key, null),
    };
    const operator = createObservable<string | null>('olga');
    const hearOfOperator = new Set<() => void>();
    let isAlive = true;
    const {send} = directory.client;
    const step = createResetPasswordStep({
      // What has left goes on its way; nobody is there to hear the answer.
      client: {
        send: async (request) => {
          const answer = await send(request);
          return isAlive ? answer : new Promise<never>(() => {});
        },
      },
      clock,
      storage: session,
      tenantKey: 'contoso',
      cloud,
      randomBytes,
      operator: {
        get: operator.get,
        subscribe(listener) {
          hearOfOperator.add(listener);
          const stop = operator.subscribe(listener);
          return () => {
            hearOfOperator.delete(listener);
            stop();
          };
        },
      },
      shared: createSharedResets({
        storage,
        tenantKey: 'contoso',
        clock,
        takeClaim: createTakeClaim({
          locks: hasLocks ? locks : null,
          storage,
          clock,
          randomBytes,
        }),
        listen(listener) {
          heard.add(listener);
          return () => heard.delete(listener);
        },
      }),
    });
    const crash = () => {
      isAlive = false;
      heard.clear();
      locks.loseAll();
    };
    return {
      step,
      operator,
      tellOfOperator: () => hearOfOperator.forEach((hear) => hear()),
      crash,
      reload() {
        crash();
        return openTab(session);
      },
    };
  }

  return {directory, clock, storage: memory, openTab: () => openTab()};
}

function show(view: Map<string, string>, key: string, value: string | null): void {
  if (value === null) view.delete(key);
  else view.set(key, value);
}
