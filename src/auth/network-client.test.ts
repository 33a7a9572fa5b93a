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
      fetch: (url, init) => {
        sent.push([url, init]);
        return Promise.resolve(Response.json({ok: 1}, {status: 200, headers: {'x-a': 'b'}}));
      },
    });
    const answer = await client.sendPostRequestAsync('https://login.example/token', codeForm);
    expect(sent).toEqual([
      ['https://login.example/token', {method: 'POST', headers: {}, body: codeForm.body}],
    ]);
    expect(answer).toMatchObject({status: 200, headers: {'x-a': 'b'}, body: {ok: 1}});
  });

  it('tells when a code is redeemed, and not when a token is refreshed', async () => {
    let codes = 0;
    const client = createNetworkClient({
      fetch: noFetch,
      onCode: () => (codes += 1),
      answerToken: () => Promise.resolve({status: 200, body: {}}),
    });
    await client.sendPostRequestAsync('https://x/', {body: 'grant_type=refresh_token'});
    expect(codes).toBe(0);
    await client.sendPostRequestAsync('https://x/', codeForm);
    expect(codes).toBe(1);
  });
});
