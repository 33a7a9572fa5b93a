import fs from 'node:fs';
import {createFakeIo} from './__fixtures__/create-fake-io';
import {browserStep, jestStep} from './test-steps';

const reportFileOf = (args: readonly string[]) =>
  args.find((arg) => arg.startsWith('--outputFile='))!.slice('--outputFile='.length);

test("jest's own counts are taken over", async () => {
  const {io} = createFakeIo({
    onRun: (_command, args) =>
      fs.writeFileSync(reportFileOf(args), '{"numPassedTests": 12, "numFailedTests": 0}'),
  });
  expect(await jestStep.run(io)).toMatchObject({passed: 12, failed: 0});
});

test('a runner that fails without counting a failure has failed all the same', async () => {
  const {io} = createFakeIo({answers: {jest: {exitCode: 1, output: 'out of memory'}}});
  expect(await jestStep.run(io)).toEqual({passed: 0, failed: 1, report: 'out of memory'});
});

test('a runner that ends well but ran nothing has nothing to show', async () => {
  const {io} = createFakeIo();
  expect(await browserStep.run(io)).toEqual({passed: 0, failed: 0, report: ''});
});

describe('browser tests that fail beside others', () => {
  type Stats = {readonly expected: number; readonly unexpected: number};

  async function runWith(first: Stats, alone?: Stats) {
    const reports = [first, alone];
    const {io, lines, commands} = createFakeIo({
      onRun: (_command, _args, {environment}) =>
        fs.writeFileSync(
          environment!['PLAYWRIGHT_JSON_OUTPUT_FILE']!,
          JSON.stringify({stats: reports.shift()}),
        ),
    });
    return {outcome: await browserStep.run(io), lines, commands};
  }

  test('run again alone, three times, and are told of when they pass', async () => {
    const {outcome, lines, commands} = await runWith(
      {expected: 220, unexpected: 2},
      {expected: 6, unexpected: 0},
    );
    expect(commands[1]).toMatch(/--last-failed --repeat-each=3 --workers=1$/);
    expect(outcome).toEqual({passed: 222, failed: 0, report: ''});
    expect(lines.join('\n')).toContain('2 failed beside others');
  });

  test.each([
    ['one of three looks fails', {expected: 5, unexpected: 1}],
    ['not all of them ran', {expected: 3, unexpected: 0}],
    ['nothing ran', {expected: 0, unexpected: 0}],
  ])('have failed where %s', async (_case, alone) => {
    const {outcome} = await runWith({expected: 220, unexpected: 2}, alone);
    expect(outcome).toMatchObject({passed: 220, failed: 2});
  });

  test('have failed where they are more than three', async () => {
    const {outcome, commands} = await runWith({expected: 218, unexpected: 4});
    expect(outcome).toMatchObject({passed: 218, failed: 4});
    expect(commands).toHaveLength(1);
  });
});
