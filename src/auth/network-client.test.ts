import {createTestClock} from '../testing/fakes/create-test-clock';
import {createNetworkClient} from './network-client';

const noFetch = () => {
  throw new Error('The network was used.');
};
const codeForm = {body: 'grant_type=authorization_code&code=c'};

describe('createNetworkClient', () => {
  it('lets the page answer the token endpoint, and never uses the network then', async () => {
    const client = createNetworkClient({
      fetch: noFetch,
      onCode: () => {},
      clock: createTestClock(),
      answerToken: (form) => Promise.resolve({status: 400, body: {error: form.get('code')}}),
    });
    expect(await client.sendPostRequestAsync('https://practice.invalid/token', codeForm)).toEqual({
      status: 400,
      headers: {},
      body: {error: 'c'},
    });
    expect(() => client.sendGetRequestAsync('https://practice.invalid/')).toThrow('discover');
  });

  it('posts the form to the authority and hands back status, headers and JSON', async () => {
    const sent: [string, RequestInit][] = [];
    const client = createNetworkClient({
      answerToken: undefined,
      onCode: () => {},
      clock: createTestClock(),
      fetch: (url, init) => {
        sent.push([url, init]);
        return Promise.resolve(Response.json({ok: 1}, {status: 200, headers: {'x-a': 'b'}}));
      },
    });
    const answer = await client.sendPostRequestAsync('https://login.example/token', codeForm);
    expect(sent).toEqual([
      [
        'https://login.example/token',
        {
          method: 'POST',
          headers: {},
          body: codeForm.body,
          signal: expect.any(AbortSignal),
          cache: 'no-store',
          credentials: 'omit',
          redirect: 'error',
          referrerPolicy: 'no-referrer',
        },
      ],
    ]);
    expect(answer).toMatchObject({status: 200, headers: {'x-a': 'b'}, body: {ok: 1}});
  });

  it.each([
    ['no answer', () => new Promise<Response>(() => undefined)],
    ['a body that never ends', () => Promise.resolve(new Response(new ReadableStream()))],
  ])('gives up after 30 seconds on %s', async (_, fetch) => {
    const clock = createTestClock();
    const client = createNetworkClient({answerToken: undefined, onCode: () => {}, clock, fetch});
    let ended = 'waiting';
    const sent = client.sendPostRequestAsync('https://login.example/token', codeForm);
    void sent.catch((error: Error) => (ended = error.name));
    await clock.advance(29_999);
    expect(ended).toBe('waiting');
    await clock.advance(1);
    expect(ended).toBe('AbortError');
  });

  it('tells when a code is redeemed, and not when a token is refreshed', async () => {
    let codes = 0;
    const client = createNetworkClient({
      fetch: noFetch,
      onCode: () => (codes += 1),
      clock: createTestClock(),
      answerToken: () => Promise.resolve({status: 200, body: {}}),
    });
    await client.sendPostRequestAsync('https://x/', {body: 'grant_type=refresh_token'});
    expect(codes).toBe(0);
    await client.sendPostRequestAsync('https://x/', codeForm);
    expect(codes).toBe(1);
  });
});
