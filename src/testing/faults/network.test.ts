import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';

import {createNetworkClient} from '../../auth/network-client';
import {success} from '../../core/result';
import {createGraphClient} from '../../graph/create-graph-client';
import {createTestClock} from '../fakes/create-test-clock';

/*
 * The same faults on real sockets, with a real `fetch`: what a network does to a request is not played
 * here. The server is on the loopback interface.
 */

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let answer: Answer = () => undefined;
let requests: IncomingMessage[] = [];
let closedEarly = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request);
    response.on('close', () => void (closedEarly += response.writableFinished ? 0 : 1));
    answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
beforeEach(() => {
  requests = [];
  closedEarly = 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const endpoint = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

function connect(origin = endpoint()) {
  const clock = createTestClock();
  const client = createGraphClient({
    endpoint: origin,
    fetch: (request) => fetch(request),
    getToken: async () => success('token'),
    clock,
  });
  const scopes = ['User.Read.All'];
  return {
    clock,
    read: () => client.send({method: 'GET', path: '/users', scopes}),
    write: (signal?: AbortSignal) =>
      client.send({method: 'POST', path: '/users/1/reset', body: {}, scopes, signal}),
  };
}

const both = async ({read, write}: ReturnType<typeof connect>) => [await read(), await write()];
const offline = (status: number | null = null) => [
  {ok: false, problem: {code: 'offline', status, mayHaveTakenEffect: false}},
  {ok: false, problem: {code: 'offline', status, mayHaveTakenEffect: true}},
];

test.each([301, 302, 303, 307, 308])('a redirect (%i) is not followed', async (status) => {
  answer = ({url}, response) => {
    if (url === '/elsewhere') response.end('{"value": []}');
    else response.writeHead(status, {Location: `${endpoint()}/elsewhere`}).end();
  };
  expect(await both(connect())).toMatchObject(offline());
  expect(requests.map(({url}) => url)).toEqual(['/v1.0/users', '/v1.0/users/1/reset']);
});

test('a connection that is refused', async () => {
  const closed = createServer();
  await new Promise<void>((listening) => closed.listen(0, '127.0.0.1', listening));
  const {port} = closed.address() as AddressInfo;
  await new Promise((end) => closed.close(end));
  expect(await both(connect(`http://127.0.0.1:${port}`))).toMatchObject(offline());
});

test('a connection that is cut before the answer, and within its head', async () => {
  answer = (request) => void request.socket.destroy();
  expect(await both(connect())).toMatchObject(offline());
  answer = (request) => void request.socket.end('HTTP/1.1 200 OK\r\nContent-Ty');
  expect(await both(connect())).toMatchObject(offline());
});

test.each([
  ['cut off', {'Content-Length': '100'}],
  ['cut off within a chunk', {'Transfer-Encoding': 'chunked'}],
])('a body that is %s', async (_, headers) => {
  answer = (request, response) => {
    response.writeHead(200, headers);
    response.write('{"value": [');
    setImmediate(() => request.socket.destroy());
  };
  expect(await both(connect())).toMatchObject(offline(200));
});

test('a read whose body never ends is given up after 60 seconds, and its connection too', async () => {
  answer = (_, response) => void response.writeHead(200).write('{"value": [');
  const {clock, read} = connect();
  const outcome = read();
  await until(() => requests.length === 1);
  await clock.advance(59_999);
  expect(closedEarly).toBe(0);
  await clock.advance(1);
  expect(await outcome).toMatchObject({problem: {code: 'timed-out', mayHaveTakenEffect: false}});
  await until(() => closedEarly === 1);
});

test('a write is waited for until its signal ends that, and may have taken effect then', async () => {
  answer = (_, response) => void response.writeHead(202).write('{');
  const {clock, write} = connect();
  const patience = new AbortController();
  const outcome = write(patience.signal);
  await until(() => requests.length === 1);
  await clock.advance(600_000);
  expect(closedEarly).toBe(0);
  patience.abort();
  expect(await outcome).toMatchObject({problem: {code: 'aborted', mayHaveTakenEffect: true}});
  await until(() => closedEarly === 1);
  expect(requests).toHaveLength(1);
});

describe('the authority', () => {
  const authority = () =>
    createNetworkClient({
      answerToken: undefined,
      fetch: (url, init) => fetch(url, init),
      onCode: () => undefined,
      clock: createTestClock(),
    });
  const form = {body: 'grant_type=refresh_token&refresh_token=secret'};

  test('is not followed elsewhere, with the form or without', async () => {
    answer = ({url}, response) => {
      if (url === '/elsewhere') response.end('{}');
      else response.writeHead(307, {Location: `${endpoint()}/elsewhere`}).end();
    };
    const client = authority();
    await expect(client.sendPostRequestAsync(`${endpoint()}/token`, form)).rejects.toThrow();
    await expect(client.sendGetRequestAsync(`${endpoint()}/keys`)).rejects.toThrow();
    expect(requests.map(({url}) => url)).toEqual(['/token', '/keys']);
  });

  test('is told neither where the request comes from nor who asked before', async () => {
    answer = (_, response) => void response.writeHead(200, {'Set-Cookie': 'a=b'}).end('{}');
    const client = authority();
    await client.sendPostRequestAsync(`${endpoint()}/token`, form);
    await client.sendPostRequestAsync(`${endpoint()}/token`, form);
    for (const {headers} of requests) {
      expect(headers.referer).toBeUndefined();
      expect(headers.cookie).toBeUndefined();
    }
  });

  test.each(['<html></html>', '{"access_token":', ''])(
    'an answer that is no JSON: %p',
    async (body) => {
      answer = (_, response) => void response.end(body);
      await expect(authority().sendPostRequestAsync(`${endpoint()}/token`, form)).rejects.toThrow();
    },
  );
});

/** Lets the sockets work until the condition holds. */
async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error('It never came to that.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
