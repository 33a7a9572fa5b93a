import type {Configuration, IPublicClientApplication} from '@azure/msal-browser';
import {isMsalError} from './msal-error';

/** MSAL's `createStandardPublicClientApplication`. */
type Create = (configuration: Configuration) => Promise<IPublicClientApplication>;

/**
 * Starts MSAL on whatever the browser's storage holds. Entries of MSAL that MSAL itself cannot read
 * are removed: nobody is signed in then, and everybody can sign in. Where the storage is full,
 * accounts and tokens are kept as long as the page lives.
 *
 * @param getStorage gives the storage of the configuration's `cacheLocation`; may throw
 */
export async function createInstance(
  create: Create,
  configuration: Configuration,
  getStorage: () => Pick<Storage, 'length' | 'key' | 'removeItem'>,
): Promise<IPublicClientApplication> {
  const inMemory = {...configuration, cache: {cacheLocation: 'memoryStorage'}} as const;
  try {
    return await create(configuration);
  } catch (error) {
    if (isMsalError(error)) return create(inMemory);
    removeEntries(getStorage());
    return create(configuration);
  }
}

function removeEntries(storage: ReturnType<Parameters<typeof createInstance>[2]>): void {
  const keys = Array.from({length: storage.length}, (_, index) => storage.key(index));
  for (const key of keys) if (key?.startsWith('msal.')) storage.removeItem(key);
}
