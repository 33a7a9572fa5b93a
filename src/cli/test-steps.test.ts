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

  /** Runs one after another end like this, and keep the failures of the first in Playwright's file. */
  async function runWith(...runs: readonly Stats[]) {
    const left = [...runs];
    const askedFor: (string | null)[] = [];
    const {io, lines} = createFakeIo({
      onRun: (_command, args, {environment}) => {
        const file = args.find((arg) => arg.startsWith('--last-failed-file='))!.split('=')[1]!;
        askedFor.push(args.includes('--last-failed') ? fs.readFileSync(file, 'utf8') : null);
        fs.writeFileSync(file, `failed in run ${askedFor.length}`);
        const report = environment!['PLAYWRIGHT_JSON_OUTPUT_FILE']!;
        fs.writeFileSync(report, JSON.stringify({stats: left.shift()}));
      },
    });
    return {outcome: await browserStep.run(io), askedFor, lines};
  }

  const beside = {expected: 220, unexpected: 2};
  const passes = {expected: 2, unexpected: 0};

  test('run again alone, three times, and are told of when they pass', async () => {
    const {outcome, askedFor, lines} = await runWith(beside, passes, passes, passes);
    expect(askedFor).toEqual([null, ...Array.from({length: 3}, () => 'failed in run 1')]);
    expect(outcome).toEqual({passed: 222, failed: 0, report: ''});
    expect(lines.join('\n')).toContain('2 failed beside others');
  });

  test.each([
    ['the first look fails', [{expected: 1, unexpected: 1}]],
    ['the last look fails', [passes, passes, {expected: 1, unexpected: 1}]],
    ['not all of them ran', [{expected: 1, unexpected: 0}]],
    ['others ran', [{expected: 222, unexpected: 0}]],
    ['nothing ran', [{expected: 0, unexpected: 0}]],
  ])('have failed where %s', async (_case, alone) => {
    const {outcome} = await runWith(beside, ...alone);
    expect(outcome).toMatchObject({passed: 220, failed: 2});
  });

  test.each([
    ['they are more than three', {expected: 218, unexpected: 4}],
    ['nothing passed', {expected: 0, unexpected: 2}],
  ])('have failed at once where %s', async (_case, first) => {
    const {outcome, askedFor} = await runWith(first);
    expect(outcome).toMatchObject({passed: first.expected, failed: first.unexpected});
    expect(askedFor).toHaveLength(1);
  });
});
