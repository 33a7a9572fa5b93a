import {createObservable, type Observable} from '../../core/observable';
import type {KeyValueStorage} from '../../core/key-value-storage';
import {isObjectId} from '../../graph/json-shapes';
import {readStoredJson, writeStoredJson} from '../storage/stored-json';

/** The user whose account has been compromised, as the operator chose them. */
export interface ChosenUser {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  /** True once the operator has said, with the card in view, that this is the one. */
  readonly isConfirmed: boolean;
}

/** The choice that all steps of one incident share. Holds no secret. */
export interface Incident {
  readonly chosen: Observable<ChosenUser | null>;
  /** Chooses a user, not yet confirmed. */
  choose(user: Omit<ChosenUser, 'isConfirmed'>): void;
  /**
   * Confirms the chosen user under the names that the operator saw the tenant give; nothing where
   * none is chosen.
   */
  confirm(seen: Pick<ChosenUser, 'displayName' | 'userPrincipalName'>): void;
  clear(): void;
}

export interface IncidentOptions {
  /** The tab's `sessionStorage`: the choice survives a reload and a change of language. */
  readonly storage: KeyValueStorage;
  /** Tells tenants apart, so that a choice made in one is never shown in another. */
  readonly tenantKey: string;
}

/** Creates the incident, with the choice that `storage` remembers for this tenant. */
export function createIncident({storage, tenantKey}: IncidentOptions): Incident {
  const key = `runbook.incident/${tenantKey}`;
  const chosen = createObservable(parseChosenUser(readStoredJson(storage, key)));

  const change = (user: ChosenUser | null) => {
    // First, so that a storage too full for the new choice does not give the old one back later.
    writeStoredJson(storage, key, null);
    writeStoredJson(storage, key, user);
    chosen.set(user);
  };

  return {
    chosen,
    choose: ({id, displayName, userPrincipalName}) =>
      change({id, displayName, userPrincipalName, isConfirmed: false}),
    confirm({displayName, userPrincipalName}) {
      const user = chosen.get();
      if (user) change({id: user.id, displayName, userPrincipalName, isConfirmed: true});
    },
    clear: () => change(null),
  };
}

function parseChosenUser(stored: unknown): ChosenUser | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const {id, displayName, userPrincipalName, isConfirmed} = stored as Record<string, unknown>;
  return isObjectId(id) &&
    typeof displayName === 'string' &&
    typeof userPrincipalName === 'string' &&
    typeof isConfirmed === 'boolean'
    ? {id, displayName, userPrincipalName, isConfirmed}
    : null;
}
