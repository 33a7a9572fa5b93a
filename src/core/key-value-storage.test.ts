import {createMemoryStorage, createSturdyStorage} from './key-value-storage';

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

describe('a storage that never throws', () => {
  const refuse = () => {
    throw new DOMException('Storage is out of use.', 'QuotaExceededError');
  };

  test('keeps what a full storage does not take, and shows it in place of what was there', () => {
    const real = createMemoryStorage();
    real.setItem('key', 'before');
    const storage = createSturdyStorage({...real, setItem: refuse});
    expect(storage.getItem('key')).toBe('before');
    storage.setItem('key', 'after');
    expect(storage.getItem('key')).toBe('after');
    expect(real.getItem('key')).toBe('before');
    storage.removeItem('key');
    expect([storage.getItem('key'), real.getItem('key')]).toEqual([null, null]);
  });

  test('goes on where everything is forbidden', () => {
    const storage = createSturdyStorage({getItem: refuse, setItem: refuse, removeItem: refuse});
    expect(storage.getItem('key')).toBeNull();
    storage.setItem('key', 'value');
    expect(storage.getItem('key')).toBe('value');
    storage.removeItem('key');
    expect(storage.getItem('key')).toBeNull();
  });

  test('stores again as soon as there is room', () => {
    const real = createMemoryStorage();
    let isFull = true;
    const setItem = (key: string, value: string) => (isFull ? refuse() : real.setItem(key, value));
    const storage = createSturdyStorage({...real, setItem});
    storage.setItem('key', 'first');
    isFull = false;
    storage.setItem('key', 'second');
    expect([storage.getItem('key'), real.getItem('key')]).toEqual(['second', 'second']);
  });
});
