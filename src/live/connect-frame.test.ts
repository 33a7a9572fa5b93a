/** Runs in node, whose MessageChannel is real; jsdom has none. */
import type {Clock} from '../core/clock';
import {connectFrame, type FrameConnection, type FrameLoss} from './connect-frame';
import {frameHello, type PageMessage} from './live-message';

const run = {
  type: 'run',
  code: 'render(1)',
  theme: 'dark',
  language: 'nl-NL',
  texts: {title: 'Voorbeeld', ranTooLong: 'Te lang', failed: 'Fout:', nothingShown: 'Niets'},
} as const;

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
let open: {close(): void}[] = [];

function setUp() {
  const page = new EventTarget();
  const ports: MessagePort[] = [];
  const frame = {
    postMessage: (_data: unknown, _target: unknown, transfer: unknown) =>
      ports.push(...(transfer as MessagePort[])),
  } as unknown as Window;
  const waits: {milliseconds: number; end: () => void}[] = [];
  const clock: Clock = {
    now: () => 0,
    wait: (milliseconds) => new Promise((end) => waits.push({milliseconds, end})),
  };
  const heard: (string | number)[] = [];
  const losses: FrameLoss[] = [];
  const connection: FrameConnection = connectFrame({
    getFrameWindow: () => frame,
    page,
    clock,
    getRun: () => run,
    onReady: () => heard.push('ready'),
    onFailed: () => heard.push('failed'),
    onHeight: (pixels) => heard.push(pixels),
    onLost: (loss) => losses.push(loss),
  });
  open.push(connection);
  const greet = (init: {source?: unknown; origin?: string; data?: unknown} = {}) =>
    page.dispatchEvent(
      Object.assign(new Event('message'), {
        source: frame,
        origin: 'null',
        data: frameHello,
        ...init,
      }),
    );
  const pass = async (milliseconds: number) => {
    for (const wait of waits.splice(0)) {
      if (wait.milliseconds === milliseconds) wait.end();
      else waits.push(wait);
    }
    await settle();
  };
  return {connection, greet, ports, heard, losses, pass};
}

/** The frame's end of the connection: keeps what it was told, answers as it is told to. */
function frameSide(port: MessagePort, answersPings: boolean) {
  open.push(port);
  const told: PageMessage[] = [];
  port.onmessage = ({data}: MessageEvent<PageMessage>) => {
    told.push(data);
    if (data.type === 'ping' && answersPings) port.postMessage({type: 'pong', number: data.number});
  };
  port.postMessage({type: 'ready'});
  return told;
}

afterEach(() => {
  for (const each of open) each.close();
  open = [];
});

test('a frame that greets is given the code, and its height is heard', async () => {
  const {greet, ports, heard} = setUp();
  greet();
  expect(ports).toHaveLength(1);
  const told = frameSide(ports[0]!, true);
  ports[0]!.postMessage({type: 'height', pixels: 9_999});
  await settle();
  expect(told[0]).toEqual(run);
  expect(heard).toEqual(['ready', 640]);
});

test('a frame whose example failed is heard, and kept', async () => {
  const {greet, ports, heard, losses} = setUp();
  greet();
  frameSide(ports[0]!, true);
  ports[0]!.postMessage({type: 'failed'});
  await settle();
  expect(heard).toEqual(['ready', 'failed']);
  expect(losses).toEqual([]);
});

test.each([
  ['another window', {source: {}}],
  ['a frame that is not sandboxed', {origin: 'http://localhost:3000'}],
  ['another message', {data: 'hello'}],
])('%s gets no port', (_name, init) => {
  const {greet, ports} = setUp();
  greet(init);
  expect(ports).toEqual([]);
});

test('a second greeting gets no second port', () => {
  const {greet, ports} = setUp();
  greet();
  greet();
  expect(ports).toHaveLength(1);
});

test('a frame that answers is kept', async () => {
  const {greet, ports, losses, pass} = setUp();
  greet();
  frameSide(ports[0]!, true);
  await settle();
  for (let second = 0; second < 8; second++) await pass(1_000);
  expect(losses).toEqual([]);
});

test('a frame that no longer answers is given up after three pings', async () => {
  const {greet, ports, losses, pass} = setUp();
  greet();
  const told = frameSide(ports[0]!, false);
  await settle();
  for (let second = 0; second < 3; second++) await pass(1_000);
  expect(losses).toEqual(['stopped-responding']);
  expect(told.filter(({type}) => type === 'ping')).toHaveLength(3);
});

test('a frame that never greets is given up', async () => {
  const {losses, pass} = setUp();
  await pass(20_000);
  expect(losses).toEqual(['never-answered']);
});

test('a closed connection is not reported as lost', async () => {
  const {connection, losses, pass} = setUp();
  connection.close();
  await pass(20_000);
  expect(losses).toEqual([]);
});

test('a frame that says twice that it is ready runs its code once, and is watched once', async () => {
  const {greet, ports, heard, pass} = setUp();
  greet();
  const told = frameSide(ports[0]!, true);
  for (let again = 0; again < 50; again++) ports[0]!.postMessage({type: 'ready'});
  await settle();
  await pass(1_000);
  expect(heard).toEqual(['ready']);
  expect(told.map(({type}) => type)).toEqual(['run', 'ping', 'ping']);
});

test('a frame cannot answer pings ahead of their time', async () => {
  const {greet, ports, losses, pass} = setUp();
  greet();
  frameSide(ports[0]!, false);
  ports[0]!.postMessage({type: 'pong', number: 1e9});
  await settle();
  for (let second = 0; second < 4; second++) await pass(1_000);
  expect(losses).toEqual(['stopped-responding']);
});
