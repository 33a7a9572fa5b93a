import type {Clock} from '../../core/clock';
import type {GetToken} from '../../graph/graph-client';
import type {RecordedExchange} from './exchange-record';

/** The promises of Graph that the runbook builds on, by name. */
export const contractCases = [
  'lists members',
  'pages through members',
  'finds members by text with signs in it',
  'refuses a search without its header',
  'refuses a count without its header',
  'reads the user of the card',
  'reads directory roles',
  'reads the operator',
  'reads the organization',
  'finds people with a similar name',
  'reads the password evidence',
  'accepts a reset',
  'shows an operation under way',
  'ends an operation',
  'moves the date of the password',
  'sets a password profile',
  'refuses a weak password',
  'refuses the password profile of a synced user',
  'refuses what is beyond a role',
  'throttles with Retry-After',
  'challenges for claims',
] as const;

export type ContractCase = (typeof contractCases)[number];

/** A Graph that is ready for one case. */
export interface ContractConnection {
  readonly endpoint: string;
  readonly send: (request: Request) => Promise<Response>;
  readonly getToken: GetToken;
  readonly clock: Clock;
  /** Whom the case is about: synced, or beyond the role, where the case says so. */
  readonly target: {readonly id: string; readonly displayName: string};
}

/** A Graph that the contract is held against. */
export interface ContractSubject {
  readonly name: string;
  /** Makes a fresh connection, set up for the case. */
  readonly connect: (contractCase: ContractCase) => Promise<ContractConnection>;
  /** Cases in which the subject differs from Graph, each with its reason. */
  readonly skips: Partial<Readonly<Record<ContractCase, string>>>;
  /** Looks at every exchange of every case: throws on what breaks the subject's own rules. */
  readonly inspect?: (exchange: RecordedExchange, scopes: readonly string[]) => void;
}
