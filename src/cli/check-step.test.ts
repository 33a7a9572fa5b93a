import {programStep, runPhases, type CheckStep} from './check-step';
import {createFakeIo} from './__fixtures__/create-fake-io';

const step = (name: string, passed: number, failed: number, report = ''): CheckStep => ({
  name,
  run: async () => ({passed, failed, report}),
});

test('every step runs, also after a failure, and the counts are added up', async () => {
  const {io, lines} = createFakeIo();
  const counts = await runPhases([[step('one', 3, 1, 'why')], [step('two', 4, 0)]], io);
  expect(counts).toEqual({passed: 7, failed: 1});
  expect(lines).toContain('why');
  expect(lines.at(-1)).toBe('Failed: one.');
});

test('a step without anything to check is a failure', async () => {
  const {io, lines} = createFakeIo();
  expect(await runPhases([[step('empty', 0, 0)]], io)).toEqual({passed: 0, failed: 1});
  expect(lines.join('\n')).toContain('nothing was checked');
});

test('a program passes by its exit code, and its output is shown only when it fails', async () => {
  const {io} = createFakeIo({answers: {good: {exitCode: 0, output: 'chatter'}}});
  expect(await programStep('a', 'good', []).run(io)).toEqual({passed: 1, failed: 0, report: ''});

  const broken = createFakeIo({answers: {bad: {exitCode: 2, output: 'line 3'}}});
  expect(await programStep('b', 'bad', []).run(broken.io)).toEqual({
    passed: 0,
    failed: 1,
    report: 'line 3',
  });
});

test('two steps of a phase run at a time, and the next phase waits for all of them', async () => {
  const running = new Set<string>();
  const seen: string[][] = [];
  const slow = (name: string): CheckStep => ({
    name,
    async run() {
      running.add(name);
      await Promise.resolve();
      seen.push(Array.from(running));
      running.delete(name);
      return {passed: 1, failed: 0, report: ''};
    },
  });
  const {io} = createFakeIo();
  const counts = await runPhases([['a', 'b', 'c'].map(slow), [slow('d')]], io);
  expect(counts).toEqual({passed: 4, failed: 0});
  expect(seen[0]).toEqual(['a', 'b']);
  expect(seen.every((names) => names.length <= 2)).toBe(true);
  expect(seen.at(-1)).toEqual(['d']);
});
