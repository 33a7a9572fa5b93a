import {createScriptedGraph, jsonAnswer} from '../testing/contract/scripted-graph';
import {createTestClock} from '../testing/fakes/create-test-clock';
import {createGraphClient} from './create-graph-client';
import type {GraphRequest} from './graph-client';

const read: GraphRequest = {method: 'GET', path: '/users', scopes: ['User.Read.All']};
const write: GraphRequest = {
  method: 'POST',
  path: '/users/1/act',
  body: {newPassword: 'secret'},
  scopes: ['UserAuthenticationMethod.ReadWrite.All'],
};

const challenge = (claims = btoa('{"access_token":{}}')) =>
  jsonAnswer(
    401,
    {error: {code: 'InvalidAuthenticationToken', message: 'Continuous access evaluation'}},
    {'WWW-Authenticate': `Bearer error="insufficient_claims", claims="${claims}"`},
  );

const emptyAnswer = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, {status, headers});

/** An answer whose body breaks off while it is being read. */
const brokenAnswer = (status: number) =>
  new Response(
    new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"val'));
        controller.error(new TypeError('terminated'));
      },
    }),
    {status},
  );

describe('what goes out', () => {
  test('method, address, token, headers and JSON body', async () => {
    const graph = createScriptedGraph([jsonAnswer(200, {value: []}), emptyAnswer(204)]);
    await graph.client.send({
      ...read,
      query: {$search: '"displayName:R&D #1"'},
      headers: {ConsistencyLevel: 'eventual'},
    });
    await graph.client.send(write);

    const [first, second] = graph.requests;
    expect(first?.method).toBe('GET');
    expect(first?.url).toBe(
      'https://graph.microsoft.com/v1.0/users?$search=%22displayName%3AR%26D%20%231%22',
    );
    expect(first?.headers.get('ConsistencyLevel')).toBe('eventual');
    expect(first?.headers.get('Authorization')).toBe('Bearer token-1');
    expect(first?.body).toBeUndefined();
    expect(second?.method).toBe('POST');
    expect(second?.headers.get('Content-Type')).toBe('application/json');
    expect(second?.headers.get('Authorization')).toBe('Bearer token-2');
    expect(second?.body).toEqual({newPassword: 'secret'});
    expect(graph.tokenRequests.map(({scopes}) => scopes)).toEqual([read.scopes, write.scopes]);
  });

  test('a request that leaves no trace: no cache, cookies, referrer or redirects', async () => {
    let seen: Request | undefined;
    const graph = createScriptedGraph([
      async (request) => {
        seen = request;
        return emptyAnswer(204);
      },
    ]);
    await graph.client.send(write);
    expect(seen).toMatchObject({
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
  });

  test.each([
    'https://graph.microsoft.us',
    'https://microsoftgraph.chinacloudapi.cn',
    'https://practice.invalid',
  ])('the token goes to the chosen cloud %s', async (endpoint) => {
    const graph = createScriptedGraph([jsonAnswer(200, {})], {endpoint});
    await graph.client.send(read);
    expect(graph.requests[0]?.url).toBe(`${endpoint}/v1.0/users`);
    expect(graph.requests[0]?.headers.get('Authorization')).toBe('Bearer token-1');
  });

  test('the fetch of a browser is called without a receiver', async () => {
    const receivers: unknown[] = [];
    const client = createGraphClient({
      endpoint: 'https://graph.microsoft.com',
      fetch: async function (this: unknown) {
        receivers.push(this);
        return jsonAnswer(200, {});
      },
      getToken: async () => ({ok: true, value: 'token'}),
      clock: createTestClock(),
    });
    await client.send(read);
    expect(receivers).toEqual([undefined]);
  });

  test('Graph’s link is requested to the letter', async () => {
    const link =
      'https://graph.microsoft.com/v1.0/users/1/authentication/operations/2?aadgsu=b&aadgdc=a&aadgdc=c';
    const graph = createScriptedGraph([jsonAnswer(200, {})]);
    await graph.client.send({...read, path: link});
    expect(graph.requests[0]?.url).toBe(link);
  });

  test('a link to another host is neither requested nor shown a token', async () => {
    const graph = createScriptedGraph([]);
    const answer = await graph.client.send({...read, path: 'https://evil.example/v1.0/users'});
    expect(answer).toMatchObject({
      ok: false,
      problem: {code: 'unexpected-answer', status: null, scopes: read.scopes},
    });
    expect(graph.requests).toHaveLength(0);
    expect(graph.tokenRequests).toHaveLength(0);
  });
});

describe('what comes back', () => {
  test('status, headers and parsed body', async () => {
    const graph = createScriptedGraph([jsonAnswer(200, {value: 1}, {'request-id': 'r'})]);
    const answer = await graph.client.send(read);
    expect(answer).toMatchObject({ok: true, value: {status: 200, body: {value: 1}}});
    expect(answer.ok && answer.value.headers.get('request-id')).toBe('r');
  });

  test('an empty 202 of type JSON is a success', async () => {
    const accepted = emptyAnswer(202, {'Content-Type': 'application/json', Location: 'l'});
    const graph = createScriptedGraph([accepted]);
    const answer = await graph.client.send(write);
    expect(answer).toMatchObject({ok: true, value: {status: 202, body: undefined}});
  });

  test('a gateway’s HTML 502', async () => {
    const html = new Response('<html>Bad gateway</html>', {
      status: 502,
      headers: {'Content-Type': 'text/html'},
    });
    const graph = createScriptedGraph([html]);
    expect(await graph.client.send(read)).toMatchObject({
      ok: false,
      problem: {code: 'server-error', status: 502, graphMessage: null, mayHaveTakenEffect: false},
    });
  });

  test('truncated JSON of a read', async () => {
    const graph = createScriptedGraph([new Response('{"value":[{"id"', {status: 200})]);
    expect(await graph.client.send(read)).toMatchObject({
      ok: false,
      problem: {code: 'unexpected-answer', status: 200, mayHaveTakenEffect: false},
    });
    expect(graph.requests).toHaveLength(1);
  });

  test('a refusal whose body breaks off is still a refusal', async () => {
    const graph = createScriptedGraph([brokenAnswer(403)]);
    expect(await graph.client.send(write)).toMatchObject({
      ok: false,
      problem: {code: 'forbidden', status: 403, mayHaveTakenEffect: false},
    });
  });
});

describe('the token', () => {
  test.each(['sign-in-required', 'consent-required', 'offline', 'aborted'] as const)(
    'without one (%s) nothing is sent',
    async (code) => {
      const graph = createScriptedGraph([], {refuseToken: () => code});
      expect(await graph.client.send(write)).toMatchObject({
        ok: false,
        problem: {code, scopes: write.scopes, mayHaveTakenEffect: false},
      });
      expect(graph.requests).toHaveLength(0);
    },
  );

  test.each([
    ['read', read],
    ['write', write],
  ])('a claims challenge to a %s is answered once, silently', async (_, request) => {
    const graph = createScriptedGraph([challenge(), jsonAnswer(200, {})]);
    expect(await graph.client.send(request)).toMatchObject({ok: true});
    expect(graph.tokenRequests.map(({claims}) => claims)).toEqual([
      undefined,
      '{"access_token":{}}',
    ]);
    expect(graph.requests.map(({headers}) => headers.get('Authorization'))).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
  });

  test('a second challenge is left to the person', async () => {
    const graph = createScriptedGraph([challenge(), challenge(btoa('{"more":1}'))]);
    expect(await graph.client.send(write)).toMatchObject({
      ok: false,
      problem: {code: 'claims-required', claims: '{"more":1}', mayHaveTakenEffect: false},
    });
    expect(graph.requests).toHaveLength(2);
  });

  test('a challenge that cannot be answered silently hands its claims to the caller', async () => {
    const refuseToken = (claims: string | undefined) =>
      claims === undefined ? null : 'claims-required';
    const graph = createScriptedGraph([challenge()], {refuseToken});
    expect(await graph.client.send(write)).toMatchObject({
      ok: false,
      problem: {code: 'claims-required', claims: '{"access_token":{}}', mayHaveTakenEffect: false},
    });
    expect(graph.requests).toHaveLength(1);
  });

  test('an unreadable challenge is not answered', async () => {
    const graph = createScriptedGraph([challenge('***')]);
    expect(await graph.client.send(read)).toMatchObject({problem: {code: 'unauthorized'}});
    expect(graph.requests).toHaveLength(1);
  });
});

describe('trying again', () => {
  test.each([
    ['2', 2_000],
    ['2.128', 2_128],
    // By the tenant's own time: this machine's clock is a day off.
    ['Mon, 23 Nov 2026 12:00:09 GMT', 9_000],
  ])('a read waits for Retry-After %p', async (header, wait) => {
    const date = 'Mon, 23 Nov 2026 12:00:00 GMT';
    const busy = jsonAnswer(429, {}, {'Retry-After': header, Date: date});
    const graph = createScriptedGraph([busy, jsonAnswer(200, {})]);
    expect(await graph.client.send(read)).toMatchObject({ok: true});
    expect(graph.waits).toEqual([wait]);
  });

  test('a read gives up after three more tries', async () => {
    const graph = createScriptedGraph(Array.from({length: 9}, () => jsonAnswer(503, {})));
    expect(await graph.client.send(read)).toMatchObject({
      ok: false,
      problem: {code: 'unavailable', status: 503},
    });
    expect(graph.requests).toHaveLength(4);
    expect(graph.waits).toEqual([1_000, 2_000, 4_000]);
  });

  test('a POST that only reads is tried again', async () => {
    const graph = createScriptedGraph([jsonAnswer(504, {}), jsonAnswer(200, {})]);
    expect(await graph.client.send({...write, isRead: true})).toMatchObject({ok: true});
  });

  test('all waits of a read together stay within a minute', async () => {
    const busy = Array.from({length: 4}, () => jsonAnswer(429, {}, {'Retry-After': '30'}));
    const graph = createScriptedGraph(busy);
    expect(await graph.client.send(read)).toMatchObject({problem: {code: 'throttled'}});
    expect(graph.waits).toEqual([30_000, 30_000]);
  });

  test('too long a wait is handed to the caller', async () => {
    const graph = createScriptedGraph([jsonAnswer(429, {}, {'Retry-After': '120'})]);
    expect(await graph.client.send(read)).toMatchObject({
      problem: {code: 'throttled', retryAfterMilliseconds: 120_000},
    });
    expect(graph.waits).toEqual([]);
  });

  test.each(['POST', 'PATCH', 'DELETE'] as const)('a %s goes out once', async (method) => {
    for (const status of [429, 500, 502, 503, 504]) {
      const answers = [jsonAnswer(status, {}, {'Retry-After': '1'}), jsonAnswer(200, {})];
      const graph = createScriptedGraph(answers);
      expect(await graph.client.send({...write, method})).toMatchObject({
        ok: false,
        problem: {status, mayHaveTakenEffect: status !== 429},
      });
      expect(graph.requests).toHaveLength(1);
      expect(graph.waits).toEqual([]);
    }
  });
});

describe('a lost connection', () => {
  test('of a read is offline, and not tried again', async () => {
    const graph = createScriptedGraph([new TypeError('Failed to fetch')]);
    expect(await graph.client.send(read)).toMatchObject({
      problem: {code: 'offline', status: null, mayHaveTakenEffect: false},
    });
    expect(graph.requests).toHaveLength(1);
  });

  test('of a write may have taken effect', async () => {
    const graph = createScriptedGraph([new TypeError('Failed to fetch')]);
    expect(await graph.client.send(write)).toMatchObject({
      problem: {code: 'offline', status: null, mayHaveTakenEffect: true},
    });
    expect(graph.requests).toHaveLength(1);
  });

  test('while the answer to a write is read may have taken effect', async () => {
    const graph = createScriptedGraph([brokenAnswer(200)]);
    expect(await graph.client.send(write)).toMatchObject({
      problem: {code: 'offline', status: 200, mayHaveTakenEffect: true},
    });
  });

  test('an unreadable success of a write may have taken effect', async () => {
    const graph = createScriptedGraph([new Response('{"tru', {status: 200})]);
    expect(await graph.client.send(write)).toMatchObject({
      problem: {code: 'unexpected-answer', mayHaveTakenEffect: true},
    });
  });
});

describe('aborting', () => {
  test('calls the search for a token back, and says what it was for', async () => {
    const controller = new AbortController();
    let signalOfToken: AbortSignal | undefined;
    const client = createGraphClient({
      endpoint: 'https://graph.microsoft.com',
      fetch: async () => emptyAnswer(204),
      getToken: async (_scopes, {signal}) => {
        signalOfToken = signal;
        controller.abort();
        return {ok: true, value: 'token'};
      },
      clock: createTestClock(),
    });
    const request = {...read, signal: controller.signal};
    const answers = [await client.send(request), await client.send(request)];
    const aborted = {problem: {code: 'aborted', scopes: read.scopes}};
    expect(answers).toMatchObject([aborted, aborted]);
    expect(signalOfToken?.aborted).toBe(true);
  });

  test('before the token: nothing happens', async () => {
    const graph = createScriptedGraph([]);
    const answer = await graph.client.send({...write, signal: AbortSignal.abort()});
    expect(answer).toMatchObject({problem: {code: 'aborted', mayHaveTakenEffect: false}});
    expect(graph.tokenRequests).toHaveLength(0);
    expect(graph.requests).toHaveLength(0);
  });

  test.each([
    ['read', read],
    ['write', write],
  ])('while the token is on its way: a %s is not sent', async (_, request) => {
    const controller = new AbortController();
    const graph = createScriptedGraph([jsonAnswer(200, {})], {
      refuseToken: () => {
        controller.abort();
        return null;
      },
    });
    const answer = await graph.client.send({...request, signal: controller.signal});
    expect(answer).toMatchObject({problem: {code: 'aborted', mayHaveTakenEffect: false}});
    expect(graph.requests).toHaveLength(0);
  });

  test.each([
    ['read', read, false],
    ['write', write, true],
  ])('in flight: a %s', async (_, request, mayHaveTakenEffect) => {
    const controller = new AbortController();
    const graph = createScriptedGraph([
      async ({signal}) => {
        controller.abort();
        signal.throwIfAborted();
        return emptyAnswer(204);
      },
    ]);
    const answer = await graph.client.send({...request, signal: controller.signal});
    expect(answer).toMatchObject({problem: {code: 'aborted', mayHaveTakenEffect}});
  });

  test('calls the request back that is in flight', async () => {
    const controller = new AbortController();
    let sent: Request | undefined;
    const graph = createScriptedGraph([
      async (request) => {
        sent = request;
        controller.abort();
        return emptyAnswer(204);
      },
    ]);
    await graph.client.send({...read, signal: controller.signal});
    expect(sent?.signal.aborted).toBe(true);
  });

  test('while waiting for the next try: no further request', async () => {
    const controller = new AbortController();
    const graph = createScriptedGraph([jsonAnswer(429, {}), jsonAnswer(200, {})], {
      onWait: () => controller.abort(),
    });
    const answer = await graph.client.send({...read, signal: controller.signal});
    expect(answer).toMatchObject({problem: {code: 'aborted'}});
    expect(graph.requests).toHaveLength(1);
  });
});

test('no problem holds the token or the body', async () => {
  const answers = [
    new TypeError('Failed to fetch'),
    new Response('{"tru', {status: 200}),
    jsonAnswer(500, {error: {code: 'x', message: 'y'}}),
    challenge('***'),
  ];
  for (const answer of answers) {
    const outcome = await createScriptedGraph([answer]).client.send(write);
    expect(outcome.ok).toBe(false);
    expect(JSON.stringify(outcome)).not.toMatch(/secret|token-1/);
  }
});
