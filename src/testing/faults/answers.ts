import type {Damage} from './wire';

const bearer =
  'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"';

/** The claims of every challenge of the matrix, as JSON text. */
export const challengedClaims = '{"access_token":{"nbf":{"essential":true,"value":"1795338000"}}}';

const challenge = `${bearer}, error="insufficient_claims", claims="${btoa(challengedClaims)}"`;

/** `WWW-Authenticate` with the claims in the only challenge, and in the second of two. */
export const oneChallenge = {'WWW-Authenticate': challenge};
export const twoChallenges = {'WWW-Authenticate': `${bearer}, nonce="e30=", ${challenge}`};

/** True for an answer that proves that the request was turned away for want of claims. */
export const isChallenge = ({headers}: Response): boolean =>
  /insufficient_claims/.test(headers.get('WWW-Authenticate') ?? '');

/** The tenant's clock is a day ahead of the page's. */
export const tenantDate = 'Mon, 23 Nov 2026 09:00:00 GMT';

/** Graph's error envelope, answered in the tenant's place. */
export const refuse =
  (
    status: number,
    code: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ): Damage =>
  async () =>
    new Response(
      JSON.stringify({
        error: {code, message, innerError: {date: '2026-11-23T09:00:00', 'request-id': requestId}},
      }),
      {status, headers: {'Content-Type': 'application/json', 'request-id': requestId, ...headers}},
    );

const requestId = '6c2c1a8e-0c43-4f0b-9f3e-1d3b0a6a3b11';

/** Any text, answered in the tenant's place. */
export const answer =
  (status: number, body: string | null, contentType = 'application/json'): Damage =>
  async () =>
    new Response(body, {status, headers: {'Content-Type': contentType}});

/** The tenant carries the request out; of its answer, `change` makes another. */
export const changed =
  (change: (answer: Response, text: string) => Response): Damage =>
  async (_, deliver) => {
    const response = await deliver();
    return change(response, await response.text());
  };

/** The same, with the JSON of the answer. */
export const changedJson = (change: (body: Record<string, unknown>) => unknown): Damage =>
  changed(
    (response, text) =>
      new Response(JSON.stringify(change(JSON.parse(text) as Record<string, unknown>)), response),
  );

/** What a browser throws for a name that does not resolve, a refused connection and a lost one. */
export const failedToFetch: Damage = async () => {
  throw new TypeError('Failed to fetch');
};

export const lostAfterDelivery: Damage = async (_, deliver) => {
  await deliver();
  throw new TypeError('Failed to fetch');
};

/** A good status line, and a body that never ends. */
export const endlessBody: Damage = async () => new Response(new ReadableStream(), {status: 202});

export const noAnswer: Damage = () => new Promise(() => undefined);

/** Damages the first request only. */
export const once = (damage: Damage): Damage => {
  let isUsed = false;
  return (request, deliver) => {
    if (isUsed) return deliver();
    isUsed = true;
    return damage(request, deliver);
  };
};
