import {createMemoryStorage} from '../core/key-value-storage';
import {createActiveAccountMemory} from './active-account';

describe('createActiveAccountMemory', () => {
  it('takes up the remembered account among several', () => {
    const storage = createMemoryStorage();
    createActiveAccountMemory(storage, 'app').remember('b');
    expect(createActiveAccountMemory(storage, 'app').recall(['a', 'b'])).toBe('b');
    expect(createActiveAccountMemory(storage, 'other app').recall(['a', 'b'])).toBeNull();
  });

  it('takes up the only account of a new tab, but never chooses among two', () => {
    const memory = createActiveAccountMemory(createMemoryStorage(), 'app');
    expect(memory.recall(['a', 'b'])).toBeNull();
    expect(memory.recall(['a'])).toBe('a');
  });

  it('keeps to the account of the tab, whoever signs in or out in another one', () => {
    const memory = createActiveAccountMemory(createMemoryStorage(), 'app');
    expect(memory.recall(['a'])).toBe('a');
    expect(memory.recall(['a', 'b'])).toBe('a');
    expect(memory.recall([])).toBeNull();
    expect(memory.recall(['b'])).toBeNull();
    expect(memory.recall(['b', 'a'])).toBe('a');
  });

  it('makes nobody active after a sign-out, though another account is left', () => {
    const memory = createActiveAccountMemory(createMemoryStorage(), 'app');
    memory.remember(null);
    expect(memory.recall(['a'])).toBeNull();
  });

  it('forgets an account that is no longer signed in', () => {
    const memory = createActiveAccountMemory(createMemoryStorage(), 'app');
    memory.remember('gone');
    expect(memory.recall(['a', 'b'])).toBeNull();
  });
});
