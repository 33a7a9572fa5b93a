import type {Clock} from '../core/clock';
import type {RandomBytes} from '../core/random';
import {createTransportFaults} from './faults/transport-faults';
import {
  answerClaimsChallenge,
  answerUnauthorized,
  isSignInExpired,
  isStepUpNeeded,
} from './faults/token-faults';
import {
  answerError,
  markRequest,
  toResponse,
  type GraphAnswer,
  type RequestMark,
} from './graph-answer';
import {answerBatch} from './handlers/batch';
import {routes} from './handlers/routes';
import {createDirectory, type Directory} from './people/directory';
import {mixBits} from './people/mix-bits';
import type {PracticePerson} from './people/person';
import type {PracticeTenantSize} from './practice-tenant';
import {findRoute} from './router';
import {readAccessToken, type PracticeAccessToken} from './sign-in/practice-token';
import type {PracticeState} from './state/practice-state';
import type {PracticeStore} from './state/practice-store';

export interface PracticeGraphOptions {
  readonly store: PracticeStore;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  readonly latencyMilliseconds?: number;
  readonly replicationMilliseconds?: number;
  readonly seed?: number;
}

interface Call {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: unknown;
}

interface Caller {
  readonly token: PracticeAccessToken;
  readonly person: PracticePerson;
}

const version = '/v1.0';
const defaultLatency = 300;
const defaultReplication = 3_000;
const defaultSeed = 2026;

/** Graph, answered from the practice directory. Shaped like the browser's `fetch`. */
export function createPracticeGraph(
  options: PracticeGraphOptions,
): (request: Request) => Promise<Response> {
  const {store, clock, randomBytes} = options;
  const {latencyMilliseconds = defaultLatency, seed = defaultSeed} = options;
  const {replicationMilliseconds = defaultReplication} = options;
  const turnAway = createTransportFaults();
  const directoryOf = rememberDirectory(seed);
  let requestCount = 0;

  return async function answerRequest(request) {
    requestCount += 1;
    const call = await readCall(request);
    const oneWay = latencyOf(requestCount, latencyMilliseconds, seed) / 2;
    await waitOrAbort(clock, oneWay, request.signal);
    const mark = markRequest(call.headers, clock.now(), randomBytes);
    const answer = answerCall(call, mark);
    // Whoever leaves now misses the answer; what was asked is done all the same.
    await waitOrAbort(clock, oneWay, request.signal);
    if (isLostAfterSending(call, answer, store.read())) throw new TypeError('Failed to fetch');
    return toResponse(answer, mark);
  };

  function answerCall(call: Call, mark: RequestMark): GraphAnswer {
    const state = store.read();
    const isBatch = call.url.pathname === `${version}/$batch`;
    const isRead = call.method === 'GET' || isBatch;
    const turnedAway = turnAway(
      state,
      {method: call.method, url: isBatch ? batchedUrls(call.body) : call.url.href, isRead},
      mark.at,
    );
    if (turnedAway) return turnedAway;
    const directory = directoryOf(state.size);
    const caller = readCaller(call.headers, directory, state, mark.at);
    if ('status' in caller) return caller;
    if (isBatch && call.method === 'POST') {
      return answerBatch(call.body, mark, (inner) =>
        route({...inner, url: new URL(version + inner.url, call.url)}, caller, directory, mark.at),
      );
    }
    return route(call, caller, directory, mark.at);
  }

  function route(call: Call, caller: Caller, directory: Directory, now: number): GraphAnswer {
    const path = readPath(call.url);
    const found = path && findRoute(routes, call.method, path);
    if (!found) return answerNotPlayed(call.method, call.url);
    return found.handler({
      ...call,
      parameters: found.parameters,
      root: call.url.origin + version,
      token: caller.token,
      caller: caller.person,
      directory,
      store,
      randomBytes,
      replicationMilliseconds,
      now,
    });
  }
}

function answerNotPlayed(method: string, url: URL): GraphAnswer {
  return answerError(
    501,
    'NotImplemented',
    `The practice tenant does not play ${method} ${url.pathname}.`,
  );
}

/** Reads the caller from the token, or answers 401. */
function readCaller(
  headers: Headers,
  directory: Directory,
  state: PracticeState,
  now: number,
): Caller | GraphAnswer {
  const text = /^Bearer (.+)$/i.exec(headers.get('Authorization') ?? '')?.[1];
  if (!text) return answerUnauthorized('Access token is empty.');
  const token = readAccessToken(text);
  const person = token && directory.find(token.operatorId);
  if (!token || !person)
    return answerUnauthorized('CompactToken parsing failed with error code: 80049217');
  if (token.expiresAt <= now || isSignInExpired(token, state)) {
    return answerUnauthorized('Lifetime validation failed, the token is expired.');
  }
  return isStepUpNeeded(token, state) ? answerClaimsChallenge() : {token, person};
}

async function readCall(request: Request): Promise<Call> {
  const text = request.method === 'GET' ? '' : await request.text();
  return {
    method: request.method,
    url: new URL(request.url),
    headers: request.headers,
    body: parseBody(text),
  };
}

function parseBody(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The decoded parts of a path below the version; null for another version or a bad encoding. */
function readPath(url: URL): readonly string[] | null {
  if (!url.pathname.startsWith(`${version}/`)) return null;
  try {
    return url.pathname
      .slice(version.length + 1)
      .split('/')
      .map(decodeURIComponent);
  } catch {
    return null;
  }
}

/** What tells batches apart. Leaves out their bodies: those may hold a password. */
function batchedUrls(body: unknown): string {
  const requests = (body as {requests?: unknown} | undefined)?.requests;
  if (!Array.isArray(requests)) return '';
  return requests.map((request: {url?: unknown} | null) => String(request?.url)).join(' ');
}

/** A write that was carried out and whose answer never arrives. */
function isLostAfterSending(call: Call, answer: GraphAnswer, state: PracticeState): boolean {
  if (state.faults['connection-lost-after-sending'] === undefined) return false;
  const isReset = call.method === 'PATCH' || call.url.pathname.endsWith('/resetPassword');
  return isReset && answer.status < 300;
}

function rememberDirectory(seed: number): (size: PracticeTenantSize) => Directory {
  let known: {readonly size: PracticeTenantSize; readonly directory: Directory} | undefined;
  return (size) => {
    if (known?.size !== size) known = {size, directory: createDirectory(size, seed)};
    return known.directory;
  };
}

/** Between a quarter of the longest latency and the whole, the same in every session. */
function latencyOf(requestCount: number, longest: number, seed: number): number {
  return longest * (0.25 + (0.75 * (mixBits(seed, requestCount) % 1000)) / 1000);
}

async function waitOrAbort(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds > 0) await clock.wait(milliseconds, signal);
  signal.throwIfAborted();
}
