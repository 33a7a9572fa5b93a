import {runWalks, type WalkFailure, type WalksOptions} from '../../testing/walks/run-walks';
import {createFakeIo} from '../__fixtures__/create-fake-io';
import {soak} from './soak';

jest.mock('../../testing/walks/run-walks', () => {
  const actual = jest.requireActual<typeof import('../../testing/walks/run-walks')>(
    '../../testing/walks/run-walks',
  );
  return {...actual, runWalks: jest.fn(actual.runWalks)};
});

const none = {walksWithSend: 0, walksWithProof: 0, proofs: 0, ambiguousProofs: 0};

/** Stands in for the walks: each batch is over at once, until the run is ended. */
function walkAtOnce(batch: number, afterBatch: () => void = () => undefined) {
  jest.mocked(runWalks).mockImplementationOnce(async ({walks, onBatch}) => {
    let made = 0;
    while (made < walks) {
      made += batch;
      afterBatch();
      if (onBatch?.(made)) break;
    }
    return {walks: made, failure: null, ...none};
  });
}

const asked = (): WalksOptions => jest.mocked(runWalks).mock.calls.at(-1)![0];

beforeEach(() => jest.mocked(runWalks).mockClear());
afterEach(() => jest.restoreAllMocks());

test('makes the walks of a seed, and says which seed that was', async () => {
  const {io, lines} = createFakeIo();
  expect(await soak.run({walks: '2', seed: '7'}, io)).toBe(0);
  expect(asked()).toMatchObject({seed: 7, walks: 2, client: 'light'});
  expect(lines[0]).toBe('Random walks from seed 7. Press Ctrl+C to stop.');
  expect(lines.at(-1)).toMatch(/^2 walks in \d+\.\d minutes, and all that must hold held\.$/);
});

test('draws a seed where none is given, and says which', async () => {
  jest.spyOn(Math, 'random').mockReturnValueOnce(0.123456789);
  const {io, lines} = createFakeIo();
  walkAtOnce(100_000);
  expect(await soak.run({}, io)).toBe(0);
  expect(asked()).toMatchObject({seed: 123_456_789, walks: 100_000});
  expect(lines[0]).toContain('from seed 123456789.');
});

test('goes through the whole client where that is asked for', async () => {
  walkAtOnce(1);
  await soak.run({walks: '1', whole: true}, createFakeIo().io);
  expect(asked().client).toBe('whole');
});

test.each([
  ['walks', '0', 1],
  ['walks', 'many', 1],
  ['walks', '-5', 1],
  ['walks', '1e3', 1],
  ['walks', '', 1],
  ['walks', '1.5', 1],
  ['walks', '1000000000', 1],
  ['minutes', '0', 1],
  ['minutes', 'ten', 1],
  ['seed', '-1', 0],
  ['seed', '0x10', 0],
] as const)('takes no --%s %s, and makes no walk', async (option, value, least) => {
  const {io, lines} = createFakeIo();
  expect(await soak.run({[option]: value}, io)).toBe(2);
  expect(lines).toEqual([
    `--${option} needs a whole number from ${least} to 999999999, not "${value}".`,
  ]);
  expect(runWalks).not.toHaveBeenCalled();
});

test('a seed of 0 is one', async () => {
  const {io, lines} = createFakeIo();
  walkAtOnce(1);
  expect(await soak.run({walks: '1', seed: '0'}, io)).toBe(0);
  expect(lines[0]).toContain('from seed 0.');
});

test('tells of every thousand walks, and of no others', async () => {
  const {io, lines} = createFakeIo();
  walkAtOnce(500);
  await soak.run({walks: '2000'}, io);
  const told = lines.slice(1, -1).map((line) => line.replace(/\d+\.\d/, '…'));
  expect(told).toEqual(['1000 walks, … minutes', '2000 walks, … minutes']);
});

test('ends after so many minutes, with no bound on the walks', async () => {
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => now);
  const {io, lines} = createFakeIo();
  walkAtOnce(100, () => void (now += 30_000));
  expect(await soak.run({minutes: '2'}, io)).toBe(0);
  expect(asked().walks).toBe(Infinity);
  expect(lines.at(-1)).toBe('400 walks in 2.0 minutes, and all that must hold held.');
});

test('ends after the walks under way at Ctrl+C, and listens for it no longer', async () => {
  const listeners = process.listenerCount('SIGINT');
  const {io, lines} = createFakeIo();
  walkAtOnce(100, () => void process.emit('SIGINT'));
  expect(await soak.run({}, io)).toBe(0);
  expect(lines.at(-1)).toMatch(/^100 walks in /);
  expect(process.listenerCount('SIGINT')).toBe(listeners);

  walkAtOnce(1);
  await soak.run({walks: '1'}, io);
  expect(process.listenerCount('SIGINT')).toBe(listeners);
});

test('fails where a walk did, and says which, how, and how to make it again', async () => {
  const failure: WalkFailure = {
    seed: 12,
    walks: 34,
    client: 'whole',
    message: 'Error: two resets were sent',
    moves: ['signs in', 'sends'],
    world: {
      cloud: 'global',
      replicationMilliseconds: 3_000,
      tenantAhead: 1_700,
      hasLocks: true,
      seed: 5,
      client: 'whole',
    },
    cause: null,
  };
  jest.mocked(runWalks).mockResolvedValueOnce({walks: 134, failure, ...none});
  const {io, lines} = createFakeIo();
  expect(await soak.run({seed: '11', whole: true}, io)).toBe(1);
  expect(lines.slice(1).join('\n').split('\n')).toEqual([
    'Walk 34 of seed 12 failed: Error: two resets were sent',
    'In the global cloud, reads 3000 ms behind, its clock 1700 ms ahead:',
    '  1. signs in',
    '  2. sends',
    'The same walk again:',
    '  npm run soak -- --seed 12 --walks 34 --whole',
  ]);
});
