import type {RandomBytes} from '../core/random';
import type {GraphAnswer} from './graph-answer';
import type {Directory} from './people/directory';
import type {PracticePerson} from './people/person';
import type {PracticeAccessToken} from './sign-in/practice-token';
import type {PracticeStore} from './state/practice-store';

/** One Graph request on its own or out of a batch, with all that a handler may look at. */
export interface GraphCall {
  readonly method: string;
  /** What the handler's route called `:name`. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly url: URL;
  readonly headers: Headers;
  /** The JSON body; undefined where there was none. */
  readonly body: unknown;
  /** Root of links, e.g. `https://graph.microsoft.com/v1.0`. */
  readonly root: string;
  readonly token: PracticeAccessToken;
  readonly caller: PracticePerson;
  readonly directory: Directory;
  readonly store: PracticeStore;
  readonly randomBytes: RandomBytes;
  /** How long reads lag behind a change of password, in milliseconds. */
  readonly replicationMilliseconds: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Answers calls of one route. */
export type Handler = (call: GraphCall) => GraphAnswer;

/** A method, a path with `:name` for what varies, and what answers it. */
export interface Route {
  readonly method: string;
  readonly path: string;
  readonly handler: Handler;
}

/** Finds the first route for a call. Null where there is none. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: readonly string[],
): {readonly handler: Handler; readonly parameters: Readonly<Record<string, string>>} | null {
  for (const route of routes) {
    if (route.method !== method) continue;
    const parameters = matchPath(route.path.split('/').slice(1), path);
    if (parameters) return {handler: route.handler, parameters};
  }
  return null;
}

function matchPath(
  pattern: readonly string[],
  path: readonly string[],
): Readonly<Record<string, string>> | null {
  if (pattern.length !== path.length) return null;
  const parameters: Record<string, string> = {};
  const isMatch = pattern.every((part, index) => {
    const actual = path[index]!;
    if (!part.startsWith(':')) return part.toLowerCase() === actual.toLowerCase();
    parameters[part.slice(1)] = actual;
    return true;
  });
  return isMatch ? parameters : null;
}
