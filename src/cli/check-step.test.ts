import {programStep, runSteps, type CheckStep} from './check-step';
import {createFakeIo} from './__fixtures__/create-fake-io';

const step = (name: string, passed: number, failed: number, report = ''): CheckStep => ({
  name,
  run: async () => ({passed, failed, report}),
});

test('every step runs, also after a failure, and the counts are added up', async () => {
  const {io, lines} = createFakeIo();
  const counts = await runSteps([step('one', 3, 1, 'why'), step('two', 4, 0)], io);
  expect(counts).toEqual({passed: 7, failed: 1});
  expect(lines).toContain('why');
  expect(lines.at(-1)).toBe('Failed: one.');
});

test('a step without anything to check is a failure', async () => {
  const {io, lines} = createFakeIo();
  expect(await runSteps([step('empty', 0, 0)], io)).toEqual({passed: 0, failed: 1});
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
