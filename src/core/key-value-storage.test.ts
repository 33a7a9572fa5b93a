import {createMemoryStorage} from './key-value-storage';

test('keeps, replaces and forgets', () => {
  const storage = createMemoryStorage();
  expect(storage.getItem('key')).toBeNull();
  storage.setItem('key', 'first');
  storage.setItem('key', 'second');
  expect(storage.getItem('key')).toBe('second');
  storage.removeItem('key');
  expect(storage.getItem('key')).toBeNull();
});

test('two storages share nothing', () => {
  const one = createMemoryStorage();
  one.setItem('key', 'value');
  expect(createMemoryStorage().getItem('key')).toBeNull();
});
