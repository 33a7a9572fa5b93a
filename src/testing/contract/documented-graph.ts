import {isRecord} from '../../graph/json-shapes';
import type {ContractCase} from './contract-subject';
import type {DocumentedPair} from './documented-pairs';
import {templateOf} from './exchange-record';

/** Which pair answers which request, by method and path template. */
export type PairsByRequest = Readonly<Record<string, string>>;

const directoryRole = 'transitivememberof/microsoft.graph.directoryrole';

const usualPairs: PairsByRequest = {
  'GET /users': 'list_users',
  'GET /users/{id}': 'get_user_1',
  'GET /me': 'get_user',
  [`GET /users/{id}/${directoryRole}`]: 'get_directoryroles',
  [`GET /me/${directoryRole}`]: 'get_directoryroles',
  'POST /users/{id}/authentication/methods/{id}/resetpassword': 'reset_admin_provided',
  'GET /users/{id}/authentication/operations/{id}': 'operation_succeeded',
  'PATCH /users/{id}': 'patch_password',
};

const pairsOfCase: Partial<Readonly<Record<ContractCase, PairsByRequest>>> = {
  'refuses a search without its header': {'GET /users': 'search_without_header'},
  'refuses a count without its header': {'GET /users/$count': 'count_without_header'},
  'shows an operation under way': {
    'GET /users/{id}/authentication/operations/{id}': 'operation_running',
  },
  'refuses a weak password': {'PATCH /users/{id}': 'password_complexity'},
  'refuses the password profile of a synced user': {'PATCH /users/{id}': 'patch_synced_user'},
  'refuses what is beyond a role': {
    'POST /users/{id}/authentication/methods/{id}/resetpassword': 'revoke_insufficient_role',
  },
  'throttles with Retry-After': {'GET /users': 'throttled'},
  'challenges for claims': {'GET /me': 'cae_challenge'},
};

/** Pairs that answer another request than the one they are documented for, each with its reason. */
export const borrowedPairs: Readonly<Record<string, string>> = {
  get_directoryroles: 'of the cast to directoryRole no pair is at hand; the entity is the same',
  search_without_header: 'documented for /applications; the rule is that of all directory objects',
  revoke_insufficient_role: 'seen at revokeSignInSessions; of resetPassword no 403 is at hand',
};

/** The pairs that answer in a case. */
export const choosePairs = (contractCase: ContractCase): PairsByRequest => ({
  ...usualPairs,
  ...pairsOfCase[contractCase],
});

const undocumented = {
  status: 501,
  headers: {},
  body: {error: {code: 'NotImplemented', message: 'no documented pair is at hand'}},
};

/** Answers requests, and the reads of a `$batch`, with documented answers only. */
export function createDocumentedGraph(
  pairs: readonly DocumentedPair[],
  contractCase: ContractCase,
): (request: Request) => Promise<Response> {
  const chosen = choosePairs(contractCase);
  const answerTo = (method: string, url: string) => {
    const name = chosen[`${method} ${templateOf(url)}`];
    return pairs.find((pair) => pair.name === name)?.response ?? undocumented;
  };
  return async (request) => {
    if (templateOf(request.url) !== '/$batch') {
      const {status, headers, body} = answerTo(request.method, request.url);
      return new Response(body === null ? null : JSON.stringify(body), {status, headers});
    }
    const batch: unknown = await request.json();
    const reads = isRecord(batch) && Array.isArray(batch.requests) ? batch.requests : [];
    const responses = reads
      .filter(isRecord)
      .map(({id, method, url}) => ({id, ...answerTo(String(method), String(url))}));
    return Response.json({responses});
  };
}
