import type {WireTarget} from './wire-fault';

/** What the wire looks at of a request: a `Request`, or what stands in for one. */
export type WireRequest = Pick<Request, 'url' | 'method' | 'headers' | 'signal' | 'text'>;

/** Tells the requests of the runbook apart. Null for one that it has no business to send. */
export function targetOf({method, url}: WireRequest): Exclude<WireTarget, 'token'> | null {
  const {pathname} = new URL(url);
  const [version, collection, id, ...rest] = pathname.split('/').slice(1);
  if (version !== 'v1.0') return null;
  if (method === 'POST' && collection === '$batch' && id === undefined) return 'card';
  if (collection !== 'users') return null;
  if (method === 'GET' && id === undefined) return 'list';
  if (method === 'GET' && rest.length === 0) return 'evidence';
  if (method === 'GET' && rest[1] === 'operations') return 'operation';
  if (method === 'PATCH' && rest.length === 0) return 'write';
  return method === 'POST' && rest.at(-1) === 'resetPassword' ? 'write' : null;
}

/** The user in the address of a request; '' where there is none. */
export const userIdOf = ({url}: WireRequest): string =>
  decodeURIComponent(new URL(url).pathname.split('/')[3] ?? '');

/** The password in the body of a write; null where there is none. */
export function passwordOf(body: string): string | null {
  const parsed = JSON.parse(body) as {
    readonly newPassword?: string;
    readonly passwordProfile?: {readonly password?: string};
  };
  return parsed.newPassword ?? parsed.passwordProfile?.password ?? null;
}
