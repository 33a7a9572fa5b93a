import type {KeyValueStorage} from '../core/key-value-storage';
import {createObservable, type Observable} from '../core/observable';
import {browserStorage} from './browser-storage';
import type {StepActionName} from './step-action-name';

/** Which tenant the steps of the page act on. */
export type TenantKind = 'practice' | 'real';

/** Where the steps of an article stand on the page: the id of each action's step. */
export type StepIds = Readonly<Partial<Record<StepActionName, string>>>;

/**
 * What the steps of one page share before any tenant is opened. Small on purpose: it is part of the
 * first script of every article.
 */
export interface PageSession {
  /** The tenant under way, or null until somebody pressed Start in this tab. */
  readonly tenantKind: Observable<TenantKind | null>;
  readonly stepIds: Observable<StepIds>;
  /** Starts every step of the page. Remembered for this tab, so that a reload goes on at once. */
  start(kind: TenantKind): void;
  /** Says where a step stands. Returns the function that takes it back. */
  registerStep(action: StepActionName, stepId: string): () => void;
}

const storageKey = 'runbook.session';

/**
 * Creates the page's session.
 *
 * The tenant is kept per tab (`sessionStorage`): a tab never changes from the practice tenant to
 * the real one because of a choice made in another tab.
 */
export function createPageSession(storage: KeyValueStorage): PageSession {
  const stored = storage.getItem(storageKey);
  const tenantKind = createObservable<TenantKind | null>(
    stored === 'practice' || stored === 'real' ? stored : null,
  );
  const stepIds = createObservable<StepIds>({});
  return {
    tenantKind,
    stepIds,
    start(kind) {
      try {
        storage.setItem(storageKey, kind);
      } catch {
        // A full storage: the tenant is under way until the page is left.
      }
      tenantKind.set(kind);
    },
    registerStep(action, stepId) {
      stepIds.set({...stepIds.get(), [action]: stepId});
      return () => {
        const {[action]: current, ...others} = stepIds.get();
        if (current === stepId) stepIds.set(others);
      };
    },
  };
}

/** The session of this page: one, because the steps are separate islands of one article. */
export const pageSession = createPageSession(browserStorage('sessionStorage'));
