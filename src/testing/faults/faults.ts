import type {TextId} from '../../e2e/support/runbook-texts';
import type {GraphProblemCode} from '../../graph/graph-problem';
import {
  answer,
  changed,
  changedJson,
  endlessBody,
  failedToFetch,
  lostAfterDelivery,
  noAnswer,
  oneChallenge,
  refuse,
  tenantDate,
  twoChallenges,
} from './answers';
import type {Damage} from './wire';

/**
 * What the reset itself ends in, if it meets the fault: `refused` nothing was changed; `no-effect` it is
 * not known, and reading the tenant shows no change; `found-out` the same, and reading proves the
 * change; `unproven` it was accepted, so they say, and reading shows no change; `done` nothing was amiss.
 */
export type ResetEnd = 'refused' | 'no-effect' | 'found-out' | 'unproven' | 'done';

/** A fault, for as long as the line is damaged: what a read says of it, and where a reset ends. */
export interface Fault {
  readonly name: string;
  readonly read: GraphProblemCode;
  readonly reset: ResetEnd;
  /** What to do next, where that is not what is said of every such problem. */
  readonly next?: TextId;
  /** What is said of the reset and what to do next, where the problem itself is not told for it. */
  readonly ofReset?: readonly TextId[];
  /** How long Graph asks to wait, as the page says it; English and Dutch. */
  readonly wait?: readonly [string, string];
  /** Graph's words, which the page quotes. */
  readonly quoted?: string;
  readonly damage: Damage;
}

const busy = (retryAfter: string | null) =>
  refuse(429, 'TooManyRequests', 'Please retry again later.', {
    Date: tenantDate,
    ...(retryAfter !== null && {'Retry-After': retryAfter}),
  });
const seconds = (count: number) =>
  [`asks to wait for ${count} seconds.`, `vraagt u ${count} seconden te wachten.`] as const;
const byRole = 'Insufficient privileges to complete the operation.';
const scopeMissing = 'Authorization failed due to missing permission scope User.Read.All.';
const tooWeak = 'The specified password does not comply with password complexity requirements.';
const unwritten = 'Password writeback is not enabled.';
const noLicence = "Neither tenant is B2C or tenant doesn't have premium license";
const html = '<html><body><h1>Bad gateway</h1></body></html>';

// prettier-ignore
export const faults: readonly Fault[] = [
  // answered by Graph
  {name: '400',                        read: 'bad-request',         reset: 'refused',   damage: refuse(400, 'Request_BadRequest', 'Not like this.'), quoted: 'Not like this.'},
  {name: '400 without words',          read: 'bad-request',         reset: 'refused',   damage: answer(400, null), next: 'graphProblem.badRequest.nextUntold'},
  {name: '400 about the password',     read: 'bad-request',         reset: 'refused',   damage: refuse(400, 'Request_BadRequest', tooWeak), quoted: tooWeak, ofReset: ['resetPassword.failed.passwordRefused', 'resetPassword.failed.unchanged', 'resetPassword.failed.nextPasswordRefused']},
  {name: '400 about writeback',        read: 'bad-request',         reset: 'refused',   damage: refuse(400, 'Request_BadRequest', unwritten), quoted: unwritten, ofReset: ['resetPassword.failed.noWriteback', 'resetPassword.failed.unchanged', 'resetPassword.failed.nextNoWriteback']},
  {name: '401',                        read: 'unauthorized',        reset: 'refused',   damage: refuse(401, 'InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.')},
  {name: '401, one challenge',         read: 'claims-required',     reset: 'refused',   damage: refuse(401, 'InvalidAuthenticationToken', 'Challenged.', oneChallenge)},
  {name: '401, two challenges',        read: 'claims-required',     reset: 'refused',   damage: refuse(401, 'InvalidAuthenticationToken', 'Challenged.', twoChallenges)},
  {name: '403 with a challenge',       read: 'claims-required',     reset: 'refused',   damage: refuse(403, 'Forbidden', 'Challenged.', oneChallenge)},
  {name: '403 by role',                read: 'forbidden',           reset: 'refused',   damage: refuse(403, 'Authorization_RequestDenied', byRole), quoted: byRole},
  {name: '403 by consent',             read: 'consent-required',    reset: 'refused',   damage: refuse(403, 'UnknownError', JSON.stringify({errorCode: 'PermissionScopeNotGranted', message: scopeMissing})), quoted: scopeMissing},
  {name: '403 by licence',             read: 'licence-required',    reset: 'refused',   damage: refuse(403, 'Authentication_RequestFromNonPremiumTenantOrB2CTenant', noLicence), quoted: noLicence},
  {name: '404, deleted meanwhile',     read: 'not-found',           reset: 'refused',   damage: refuse(404, 'Request_ResourceNotFound', 'Resource does not exist.'), quoted: 'Resource does not exist.'},
  {name: '409',                        read: 'conflict',            reset: 'refused',   damage: refuse(409, 'Directory_ConcurrencyViolation', 'Busy.')},
  {name: '412',                        read: 'precondition-failed', reset: 'refused',   damage: refuse(412, 'PreconditionFailed', 'Changed.')},
  {name: '429, whole seconds',         read: 'throttled',           reset: 'refused',   damage: busy('31'), wait: seconds(31)},
  {name: '429, parts of a second',     read: 'throttled',           reset: 'refused',   damage: busy('40.25'), wait: seconds(41)},
  {name: '429, a date',                read: 'throttled',           reset: 'refused',   damage: busy('Mon, 23 Nov 2026 09:00:45 GMT'), wait: seconds(45)},
  {name: '429, no time',               read: 'throttled',           reset: 'refused',   damage: busy(null)},
  {name: '500',                        read: 'server-error',        reset: 'no-effect', damage: refuse(500, 'InternalServerError', 'It broke.')},
  {name: '502 with HTML',              read: 'server-error',        reset: 'no-effect', damage: answer(502, html, 'text/html'), next: 'graphProblem.serverError.nextUnnumbered'},
  {name: '503',                        read: 'unavailable',         reset: 'no-effect', damage: refuse(503, 'serviceNotAvailable', 'Later.')},
  {name: '504',                        read: 'unavailable',         reset: 'no-effect', damage: refuse(504, 'UnknownError', '')},
  // no answer
  {name: 'DNS failure, refused',       read: 'offline',             reset: 'no-effect', damage: failedToFetch},
  {name: 'connection lost after it',   read: 'offline',             reset: 'found-out', damage: lostAfterDelivery},
  {name: 'no answer, ever',            read: 'timed-out',           reset: 'no-effect', damage: noAnswer},
  {name: 'a body that never ends',     read: 'timed-out',           reset: 'no-effect', damage: endlessBody},
  // an answer that is none
  {name: 'truncated JSON',             read: 'unexpected-answer',   reset: 'found-out', damage: changed((given, text) => new Response((text || '{"value": [').slice(0, -1), given))},
  {name: 'malformed JSON',             read: 'unexpected-answer',   reset: 'found-out', damage: changed((given) => new Response("{value: 'no'}", given))},
  {name: 'a login page of the hotel',  read: 'unexpected-answer',   reset: 'no-effect', damage: answer(200, html, 'text/html')},
  {name: 'an empty answer',            read: 'unexpected-answer',   reset: 'unproven',  damage: answer(200, '')},
  {name: 'null',                       read: 'unexpected-answer',   reset: 'unproven',  damage: answer(200, 'null')},
  {name: 'a list for an object',       read: 'unexpected-answer',   reset: 'unproven',  damage: answer(200, '[]')},
  {name: 'no fields',                  read: 'unexpected-answer',   reset: 'unproven',  damage: answer(200, '{}')},
  {name: 'fields of other types',      read: 'unexpected-answer',   reset: 'done',      damage: changedJsonOrEmpty()},
  // words that nobody should read
  {name: '403 with JSON for words',    read: 'forbidden',           reset: 'refused',   damage: refuse(403, 'UnknownError', '{"code":{"a":[1,2]}}')},
  {name: '403 with HTML for words',    read: 'forbidden',           reset: 'refused',   damage: refuse(403, '<b>Forbidden</b>', html)},
  {name: '403 that repeats secrets',   read: 'forbidden',           reset: 'refused',   damage: repeatSecrets},
];

/** Every text of the answer becomes a number and every number a text, one level deep and in lists. */
function changedJsonOrEmpty(): Damage {
  const flip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(flip);
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, flip(each)]));
    }
    return typeof value === 'string' ? 7 : 'seven';
  };
  const flipJson = changedJson((body) => flip(body));
  return async (request, deliver) =>
    request.url.endsWith('/resetPassword') ? deliver() : flipJson(request, deliver);
}

/** Graph, quoting the token and the body that it was sent. */
async function repeatSecrets(
  request: Request,
  deliver: () => Promise<Response>,
): Promise<Response> {
  const body = await request.clone().text();
  const password = /"newPassword":"((?:[^"\\]|\\.)*)"/.exec(body)?.[1] ?? '';
  const message = `${request.headers.get('Authorization')} may not set ${password} by ${body}`;
  return refuse(403, 'Forbidden', message)(request, deliver);
}
