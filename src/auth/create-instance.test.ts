import type {Configuration, IPublicClientApplication} from '@azure/msal-browser';
import {createInstance} from './create-instance';

const configuration: Configuration = {
  auth: {clientId: 'app'},
  cache: {cacheLocation: 'localStorage'},
};
const instance = {} as IPublicClientApplication;

function storageOf(...keys: string[]) {
  return {
    keys,
    get length() {
      return keys.length;
    },
    key: (index: number) => keys[index] ?? null,
    removeItem: (key: string) => void keys.splice(keys.indexOf(key), 1),
  };
}

/** Fails as often as there are errors, and notes where each try would keep its accounts. */
function failing(...errors: Error[]) {
  const locations: unknown[] = [];
  const create = async ({cache}: Configuration) => {
    locations.push(cache?.cacheLocation);
    const error = errors.shift();
    if (error) throw error;
    return instance;
  };
  return {create, locations};
}

test('starts on a storage that can be read, and removes nothing', async () => {
  const storage = storageOf('msal.version', 'msal.3.account.keys', 'other');
  const {create, locations} = failing();
  expect(await createInstance(create, configuration, () => storage)).toBe(instance);
  expect(locations).toEqual(['localStorage']);
  expect(storage.keys).toHaveLength(3);
});

test('removes its own entries where they cannot be read, and nobody else’s', async () => {
  const storage = storageOf('msal.version', 'runbook.session', 'msal.3.account.keys', 'other');
  const {create, locations} = failing(new TypeError('e.forEach is not a function'));
  expect(await createInstance(create, configuration, () => storage)).toBe(instance);
  expect(locations).toEqual(['localStorage', 'localStorage']);
  expect(storage.keys).toEqual(['runbook.session', 'other']);
});

test('keeps accounts in memory where the storage is full', async () => {
  const storage = storageOf('msal.version');
  const full = Object.assign(new Error('full'), {errorCode: 'cache_quota_exceeded'});
  const {create, locations} = failing(full);
  expect(await createInstance(create, configuration, () => storage)).toBe(instance);
  expect(locations).toEqual(['localStorage', 'memoryStorage']);
  expect(storage.keys).toEqual(['msal.version']);
});

test('lets through what no other start can mend', async () => {
  const {create} = failing(new Error('first'), new Error('second'));
  await expect(createInstance(create, configuration, () => storageOf())).rejects.toThrow('second');
});
