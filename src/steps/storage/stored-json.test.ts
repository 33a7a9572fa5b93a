import {createMemoryStorage} from '../../core/key-value-storage';
import {readStoredJson, writeStoredJson} from './stored-json';

it('gives back what was written, until it is removed', () => {
  const storage = createMemoryStorage();
  writeStoredJson(storage, 'key', {a: [1, null]});
  expect(readStoredJson(storage, 'key')).toEqual({a: [1, null]});
  expect(readStoredJson(storage, 'other')).toBeNull();
  writeStoredJson(storage, 'key', null);
  expect(storage.getItem('key')).toBeNull();
});

it('takes what is no JSON for nothing', () => {
  const storage = createMemoryStorage();
  storage.setItem('key', '{');
  expect(readStoredJson(storage, 'key')).toBeNull();
});

it('goes on without a storage that is forbidden', () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError');
  };
  const storage = {getItem: refuse, setItem: refuse, removeItem: refuse};
  writeStoredJson(storage, 'key', 1);
  writeStoredJson(storage, 'key', null);
  expect(readStoredJson(storage, 'key')).toBeNull();
});
