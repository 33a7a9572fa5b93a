import type {KeyValueStorage} from '../core/key-value-storage';

const key = 'runbook.auth.return';

/** Remembers the page that a sign-out by redirect leaves: MSAL itself only knows the origin's root. */
export function rememberReturnPlace(storage: KeyValueStorage, address: string): void {
  storage.setItem(key, address);
}

/** Whether an address, which may come out of a storage, is a page of the origin. */
export function isPageOf(address: string, origin: string): boolean {
  return URL.canParse(address) && new URL(address).href.startsWith(`${origin}/`);
}

/** Takes the remembered page, once; null where there is none or it lies on another origin. */
export function takeReturnPlace(storage: KeyValueStorage, origin: string): string | null {
  const address = storage.getItem(key);
  storage.removeItem(key);
  return address !== null && isPageOf(address, origin) ? address : null;
}
