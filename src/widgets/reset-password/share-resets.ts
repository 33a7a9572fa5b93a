import {createSharedResets, type SharedResets} from '../../steps/reset-password/shared-resets';
import {createTakeClaim} from '../../steps/reset-password/tab-claims';
import {browserStorage} from '../browser-storage';
import type {Tenant} from '../tenant-context';

/** What the tabs of this browser tell each other of a tenant's resets, by `localStorage` and locks. */
export function shareResets({
  tenantKey,
  clock,
  randomBytes,
}: Pick<Tenant, 'tenantKey' | 'clock' | 'randomBytes'>): SharedResets {
  const storage = browserStorage('localStorage');
  // Missing in an insecure page and in old browsers, whatever the types say.
  const locks = (navigator as Partial<Navigator>).locks ?? null;
  return createSharedResets({
    storage,
    tenantKey,
    clock,
    takeClaim: createTakeClaim({locks, storage, clock, randomBytes}),
    listen(listener) {
      const heard = ({key}: StorageEvent) => {
        if (key === null || key.startsWith('runbook.resets/')) listener();
      };
      window.addEventListener('storage', heard);
      return () => window.removeEventListener('storage', heard);
    },
  });
}
