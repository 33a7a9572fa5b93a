import type {KeyValueStorage} from '../core/key-value-storage';

const key = 'runbook.auth.return';

/** Remembers the page that a sign-out by redirect leaves: MSAL itself only knows the origin's root. */
export function rememberReturnPlace(storage: KeyValueStorage, address: string): void {
  storage.setItem(key, address);
}

/** Takes the remembered page, once; null where there is none or it lies on another origin. */
export function takeReturnPlace(storage: KeyValueStorage, origin: string): string | null {
  const address = storage.getItem(key);
  storage.removeItem(key);
  return address?.startsWith(`${origin}/`) ? address : null;
}
