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
