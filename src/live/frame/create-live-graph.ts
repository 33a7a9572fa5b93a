import type {Clock} from '../../core/clock';
import {createMemoryStorage} from '../../core/key-value-storage';
import type {RandomBytes} from '../../core/random';
import {success} from '../../core/result';
import {clouds} from '../../graph/clouds';
import {createGraphClient} from '../../graph/create-graph-client';
import type {GraphRequest} from '../../graph/graph-client';
import {createPracticeTenant} from '../../practice/create-practice-tenant';
import {createPracticeSignIn} from '../../practice/sign-in/create-practice-sign-in';

/** A Graph request, as a live example writes it. `scopes` are those that its token carries. */
export type LiveRequest = Omit<GraphRequest, 'signal' | 'isRead'>;

/** An answer as plain data, so that an example can show it whole. */
export interface LiveAnswer {
  /** The HTTP status; null where no answer came. */
  readonly status: number | null;
  /** The headers an example may need, by lower-case name: `location` and `retry-after`. */
  readonly headers: Readonly<Record<string, string>>;
  /** What Graph answered; for an error `{error: {code, message}}`, as Graph writes it. */
  readonly body: unknown;
}

interface LiveGraphOptions {
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
}

const shownHeaders = ['location', 'retry-after'];

/**
 * Creates the `graph` function of live examples: the runbook's own Graph client over a practice
 * tenant that lives in memory and is as new for every run. The operator is its global
 * administrator. Refusals are answers, not errors.
 */
export function createLiveGraph(
  options: LiveGraphOptions,
): (request: LiveRequest) => Promise<LiveAnswer> {
  const withStorage = {...options, storage: createMemoryStorage()};
  const tenant = createPracticeTenant(withStorage);
  const signIn = createPracticeSignIn(withStorage);
  const operator = signIn.listOperators()[0];
  if (!operator) throw new Error('The practice tenant has no operator.');
  const client = createGraphClient({
    endpoint: clouds.global.graph,
    fetch: tenant.fetch,
    getToken: async (scopes) => success(signIn.issueAccessToken(operator.id, scopes)),
    clock: options.clock,
  });

  return async (request) => {
    const answer = await client.send(request);
    if (answer.ok) {
      const {status, headers, body} = answer.value;
      const shown = shownHeaders.flatMap((name) => {
        const value = headers.get(name);
        return value === null ? [] : [[name, value] as const];
      });
      return {status, headers: Object.fromEntries(shown), body};
    }
    const {status, graphCode, graphMessage, code} = answer.problem;
    return {status, headers: {}, body: {error: {code: graphCode ?? code, message: graphMessage}}};
  };
}
