import type {Observable} from '../core/observable';
import type {DirectoryRoleName} from '../graph/directory-roles';

/** How many people the practice tenant holds. Generated on demand, never materialised. */
export const practiceTenantSizes = [5, 100, 2_500, 100_000, 1_000_000] as const;
export type PracticeTenantSize = (typeof practiceTenantSizes)[number];

/** What can be made to go wrong, each until it is switched off again. */
export const practiceFaults = [
  'throttled',
  'unavailable',
  'slow-writeback',
  'synced-without-writeback',
  'password-refused',
  'expired-sign-in',
  'claims-challenge',
  'connection-lost-after-sending',
] as const;
export type PracticeFault = (typeof practiceFaults)[number];

export interface PracticeSettings {
  readonly size: PracticeTenantSize;
  readonly faults: readonly PracticeFault[];
}

/** A person one can be in the practice tenant: offered at its sign-in page. */
export interface PracticeOperator {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  /** Null for a plain user. */
  readonly role: DirectoryRoleName | null;
}

/**
 * A tenant that lives in the page: the identity provider's token endpoint and Graph, answered from
 * a generated directory. Never touches the network. State is shared by the tabs and windows of the
 * site through the storage that was passed in; no password is ever kept.
 */
export interface PracticeTenant {
  /** Graph. Unknown routes answer a Graph-shaped 501 that names method and path. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The token endpoint: authorization code with PKCE, and refresh. */
  readonly answerToken: (
    form: URLSearchParams,
  ) => Promise<{readonly status: number; readonly body: Record<string, unknown>}>;
  readonly settings: Observable<PracticeSettings>;
  /** Reads the settings again: for the window's `storage` event, when another tab changed them. */
  refresh(): void;
  setSize(size: PracticeTenantSize): void;
  setFault(fault: PracticeFault, isOn: boolean): void;
  /** Puts everything back: people, passwords' dates, consents, faults. */
  reset(): void;
}
