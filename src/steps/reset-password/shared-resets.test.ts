import {createMemoryStorage} from '../../core/key-value-storage';
import {createTestClock} from '../../testing/fakes/create-test-clock';
import {createSharedResets, noSharedResets} from './shared-resets';
import type {ResetRecord} from './reset-record';

const hour = 3_600_000;

function createBrowser() {
  const storage = createMemoryStorage();
  const clock = createTestClock();
  const openTab = (tenantKey = 'contoso') =>
    createSharedResets({
      storage,
      tenantKey,
      clock,
      takeClaim: () => Promise.resolve(() => {}),
      listen: () => () => {},
    });
  const record = (userId: string, sentAt = clock.now()): ResetRecord => ({
    userId,
    before: {readAt: sentAt - 5_000, lastPasswordChangeDateTime: null},
    sentAt,
    isSynced: false,
    operationLink: null,
  });
  return {storage, clock, openTab, record};
}

it('tells the other tabs of a reset, how it ended, and keeps users and tenants apart', () => {
  const {openTab, record} = createBrowser();
  const [one, other] = [openTab(), openTab()];
  const [first, second] = [record('u1'), record('u2')];
  one.write(first);
  other.write(second);
  expect(other.find('u1')).toEqual({record: first, end: null, endedAt: null});
  expect(openTab('fabrikam').find('u1')).toBeNull();
  other.end(first, 'proven', 7);
  expect(one.find('u1')).toEqual({record: first, end: 'proven', endedAt: 7});
  one.drop(second);
  expect(one.find('u2')).toBeNull();
  expect(one.find('u1')).not.toBeNull();
});

it('does not let an earlier reset end or remove a later one', () => {
  const {openTab, record, clock} = createBrowser();
  const tab = openTab();
  const earlier = record('u1');
  const later = record('u1', clock.now() + 1);
  tab.write(earlier);
  tab.write(later);
  tab.end(earlier, 'unproven', 1);
  tab.drop(earlier);
  expect(tab.find('u1')).toEqual({record: later, end: null, endedAt: null});
});

it('remembers for an hour, and leaves nothing behind after that', () => {
  const {openTab, record, clock, storage} = createBrowser();
  const tab = openTab();
  tab.write(record('u1'));
  clock.sleep(hour - 1);
  expect(tab.find('u1')).not.toBeNull();
  clock.sleep(1);
  expect(tab.find('u1')).toBeNull();
  tab.drop(record('u1'));
  tab.write(record('u2'));
  expect(storage.getItem('runbook.resets/contoso')).not.toContain('u1');
  tab.drop(record('u2'));
  expect(storage.getItem('runbook.resets/contoso')).toBeNull();
});

it.each([
  'nonsense',
  '{}',
  '[null, 5, {"record": {}}]',
  '[{"record": {"userId": "u1", "sentAt": "x", "before": {}}}]',
])('goes by nothing that somebody tampered with: %s', (text) => {
  const {openTab, storage} = createBrowser();
  storage.setItem('runbook.resets/contoso', text);
  expect(openTab().find('u1')).toBeNull();
});

it('claims each user of each tenant by itself', async () => {
  const names: string[] = [];
  const openTab = (tenantKey: string) =>
    createSharedResets({
      storage: createMemoryStorage(),
      tenantKey,
      clock: createTestClock(),
      takeClaim: (name) => {
        names.push(name);
        return Promise.resolve(null);
      },
      listen: () => () => {},
    });
  await openTab('contoso').claim('u1');
  await openTab('contoso').claim('u2');
  await openTab('fabrikam').claim('u1');
  expect(new Set(names).size).toBe(3);
});

it('needs nobody’s leave where nothing is shared', async () => {
  expect(await noSharedResets.claim('u1')).toEqual(expect.any(Function));
  expect(noSharedResets.subscribe(() => {})).toEqual(expect.any(Function));
  expect(noSharedResets.find('u1')).toBeNull();
});

it('takes an end that is none for no end', () => {
  const {openTab, record, storage} = createBrowser();
  for (const none of [
    {end: 'splendid', endedAt: 3},
    {end: 'proven', endedAt: 'soon'},
    {end: 'proven', endedAt: null},
  ]) {
    const stored = [{record: record('u1'), ...none}];
    storage.setItem('runbook.resets/contoso', JSON.stringify(stored));
    expect(openTab().find('u1')).toMatchObject({end: null, endedAt: null});
  }
});
