import type {UserSummary} from '../../graph/user';
import type {UnusualCharacter} from './unusual-characters';

/**
 * What the operator must see before confirming a user. Codes that end in `-not-checked` say that
 * something could not be read: never shown as clean.
 *
 * - `yourself`: the user is the operator · `operator-not-checked`: that could not be told
 * - `guest`: signs in with another organisation's password
 * - `synced`: mastered in Active Directory
 * - `federated`: the sign-in domain is federated · `domains-not-checked`: that could not be told
 * - `blocked`: sign-in is blocked already
 * - `beyond-your-role`: the operator's roles do not reach this user · `roles-not-checked`
 * - `no-role-seen`: the operator holds no role that may reset passwords, as far as can be seen
 * - `same-name`: others bear the same display name · `look-alike-name`: others bear one that looks
 *   the same but is written differently · `names-not-checked`: not all names could be compared
 * - `unusual-characters`: the name holds characters that hide, reorder or imitate others
 */
export type UserWarning =
  | {
      readonly code:
        | 'yourself'
        | 'operator-not-checked'
        | 'guest'
        | 'synced'
        | 'domains-not-checked'
        | 'blocked'
        | 'beyond-your-role'
        | 'roles-not-checked'
        | 'no-role-seen'
        | 'names-not-checked';
    }
  | {readonly code: 'federated'; readonly domain: string}
  | {readonly code: 'same-name' | 'look-alike-name'; readonly count: number}
  | {
      readonly code: 'unusual-characters';
      readonly property: 'displayName' | 'userPrincipalName';
      readonly characters: readonly UnusualCharacter[];
    };

/** Another user whose display name can be mistaken for the chosen one's. */
export interface LookAlike {
  readonly user: UserSummary;
  readonly kind: 'same-name' | 'look-alike-name';
}
