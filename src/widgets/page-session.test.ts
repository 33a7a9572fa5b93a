import {createMemoryStorage} from '../core/key-value-storage';
import {createPageSession} from './page-session';

test('nothing is under way in a new tab', () => {
  expect(createPageSession(createMemoryStorage()).tenantKind.get()).toBeNull();
});

test('a reload goes on in the tenant that was started', () => {
  const storage = createMemoryStorage();
  createPageSession(storage).start('real');

  expect(createPageSession(storage).tenantKind.get()).toBe('real');
});

test('starts where the storage is full, for as long as the page lives', () => {
  const full = {
    ...createMemoryStorage(),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  const session = createPageSession(full);
  session.start('practice');

  expect(session.tenantKind.get()).toBe('practice');
});

test('what else is found in storage starts nothing', () => {
  const storage = createMemoryStorage();
  storage.setItem('runbook.session', 'production');

  expect(createPageSession(storage).tenantKind.get()).toBeNull();
});

test('knows where the steps of the page stand, and forgets those that went', () => {
  const session = createPageSession(createMemoryStorage());
  const forget = session.registerStep('find-user', 'step-1-1');
  session.registerStep('confirm-user', 'step-1-2');
  expect(session.stepIds.get()).toEqual({'find-user': 'step-1-1', 'confirm-user': 'step-1-2'});

  forget();
  expect(session.stepIds.get()).toEqual({'confirm-user': 'step-1-2'});
});
