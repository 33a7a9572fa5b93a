import type {AccountInfo} from '@azure/msal-browser';
import {createTestClock} from '../testing/fakes/create-test-clock';
import {createListAccounts} from './list-accounts';

const list = 'msal.3.account.keys';

/** A storage that keeps its entries as properties, as a browser's does. */
function createWebStorage(): Storage {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return Object.hasOwn(this, key) ? this[key]! : null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      this[key] = value;
    },
  };
  return Object.create(methods) as Storage;
}

/** MSAL as it reads accounts: whom it has no entry of in memory it takes off the list. */
function createScene(listed: readonly string[], inMemory: readonly string[]) {
  const clock = createTestClock();
  const storage = createWebStorage();
  const known = new Set(inMemory);
  for (const key of listed) storage.setItem(key, `encrypted ${key}`);
  storage.setItem(list, JSON.stringify(listed));
  let late = 0;
  const listAccounts = createListAccounts({
    getAllAccounts() {
      const keys = JSON.parse(storage.getItem(list) ?? '[]') as string[];
      const kept = keys.filter((key) => known.has(key));
      if (kept.length < keys.length) storage.setItem(list, JSON.stringify(kept));
      return kept.map((homeAccountId) => ({homeAccountId}) as AccountInfo);
    },
    getStorage: () => storage,
    clock,
    onLate() {
      late += 1;
      listAccounts();
    },
  });
  return {clock, storage, known, listAccounts, late: () => late};
}

const listedIn = (storage: Storage) => JSON.parse(storage.getItem(list) ?? '[]') as string[];
const namesOf = (accounts: readonly AccountInfo[]) =>
  accounts.map(({homeAccountId}) => homeAccountId);

test('lists whom MSAL knows, and leaves the list as it is', () => {
  const {listAccounts, storage, late} = createScene(['ann', 'bob'], ['ann', 'bob']);
  expect(namesOf(listAccounts())).toEqual(['ann', 'bob']);
  expect(listedIn(storage)).toEqual(['ann', 'bob']);
  expect(late()).toBe(0);
});

test('signs nobody out who has just signed in in another tab, and finds them a moment later', async () => {
  const {listAccounts, storage, known, clock, late} = createScene(['ann', 'bob'], ['ann']);
  expect(namesOf(listAccounts())).toEqual(['ann']);
  expect(listedIn(storage)).toEqual(['ann', 'bob']);
  known.add('bob');
  await clock.advance(100);
  expect(late()).toBe(1);
  expect(namesOf(listAccounts())).toEqual(['ann', 'bob']);
  await clock.advance(10_000);
  expect(late()).toBe(1);
});

test('does not look for ever for somebody whose entry cannot be read', async () => {
  const {listAccounts, storage, clock, late} = createScene(['ann', 'bob'], ['ann']);
  listAccounts();
  await clock.advance(60_000);
  expect(late()).toBe(20);
  expect(listedIn(storage)).toEqual(['ann', 'bob']);
});

test('puts nobody back whose entry is gone: they were signed out', async () => {
  const {listAccounts, storage, clock, late} = createScene(['ann', 'bob'], ['ann']);
  delete (storage as Record<string, unknown>)['bob'];
  expect(namesOf(listAccounts())).toEqual(['ann']);
  expect(listedIn(storage)).toEqual(['ann']);
  await clock.advance(1_000);
  expect(late()).toBe(0);
});

test('goes by what MSAL says where the storage is forbidden', () => {
  const listAccounts = createListAccounts({
    getAllAccounts: () => [{homeAccountId: 'ann'} as AccountInfo],
    getStorage: () => {
      throw new DOMException('forbidden', 'SecurityError');
    },
    clock: createTestClock(),
    onLate: () => {},
  });
  expect(namesOf(listAccounts())).toEqual(['ann']);
});
