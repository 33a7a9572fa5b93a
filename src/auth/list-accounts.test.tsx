import type {AccountInfo} from '@azure/msal-browser';
import {waitFor} from '@testing-library/react';
import {createTestClock} from '../testing/fakes/create-test-clock';
import {createListAccounts} from './list-accounts';

const list = 'msal.3.account.keys';

/** MSAL as it reads accounts: whom it has no entry of in memory it takes off the list and forgets. */
function createScene(listed: readonly string[], inMemory: readonly string[]) {
  localStorage.clear();
  for (const key of listed) localStorage.setItem(key, `encrypted ${key}`);
  localStorage.setItem(list, JSON.stringify(listed));
  const clock = createTestClock();
  const known = new Set(inMemory);
  const channel = new BroadcastChannel('msal');
  const heard: unknown[] = [];
  const otherTab = new BroadcastChannel('msal');
  otherTab.onmessage = ({data}) => heard.push(data);
  closing.push(channel, otherTab);
  let late = 0;
  const listAccounts = createListAccounts({
    getAllAccounts() {
      const keys = listedNow();
      const kept = keys.filter((key) => known.has(key));
      for (const key of keys.filter((each) => !known.has(each))) {
        localStorage.removeItem(key);
        localStorage.setItem(list, JSON.stringify(kept));
        channel.postMessage({key, value: null});
      }
      return kept.map((homeAccountId) => ({homeAccountId}) as AccountInfo);
    },
    clock,
    onLate() {
      late += 1;
      listAccounts();
    },
  });
  return {clock, known, listAccounts, heard, channel, late: () => late};
}

const closing: BroadcastChannel[] = [];
afterEach(() => {
  for (const channel of closing.splice(0)) channel.close();
});

const listedNow = () => JSON.parse(localStorage.getItem(list) ?? '[]') as string[];
const namesOf = (accounts: readonly AccountInfo[]) =>
  accounts.map(({homeAccountId}) => homeAccountId);

test('lists whom MSAL knows, and looks once', async () => {
  const {listAccounts, clock, late} = createScene(['ann', 'bob'], ['ann', 'bob']);
  expect(namesOf(listAccounts())).toEqual(['ann', 'bob']);
  await clock.advance(10_000);
  expect(late()).toBe(0);
});

test('signs nobody out who has just signed in in another tab, and finds them a moment later', async () => {
  const {listAccounts, known, clock, late, heard, channel} = createScene(['ann', 'bob'], ['ann']);
  expect(namesOf(listAccounts())).toEqual(['ann']);
  expect(listedNow()).toEqual(['ann', 'bob']);
  expect(localStorage.getItem('bob')).toBe('encrypted bob');
  channel.postMessage('written later');
  await waitFor(() => expect(heard).toEqual(['written later']));
  known.add('bob');
  await clock.advance(100);
  expect(late()).toBe(1);
  expect(namesOf(listAccounts())).toEqual(['ann', 'bob']);
  await clock.advance(10_000);
  expect(late()).toBe(1);
});

test('does not look for ever for somebody whose entry cannot be read', async () => {
  const {listAccounts, clock, late} = createScene(['ann', 'bob'], ['ann']);
  listAccounts();
  await clock.advance(60_000);
  expect(late()).toBe(20);
  expect(listedNow()).toEqual(['ann', 'bob']);
});

test('what is written after a read, or after one that failed, is written', () => {
  const {listAccounts} = createScene(['ann'], []);
  listAccounts();
  localStorage.setItem('later', 'kept');
  expect(localStorage.getItem('later')).toBe('kept');
  const failing = createListAccounts({
    getAllAccounts() {
      throw new DOMException('forbidden', 'SecurityError');
    },
    clock: createTestClock(),
    onLate: () => {},
  });
  expect(failing).toThrow('forbidden');
  localStorage.removeItem('later');
  expect(localStorage.getItem('later')).toBeNull();
});
