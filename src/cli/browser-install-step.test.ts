import {createBrowserInstallStep} from './browser-install-step';
import {createFakeIo} from './__fixtures__/create-fake-io';

const rootAnswer = {id: {exitCode: 0, output: '0\n'}};

test('nothing is installed where a browser is found', async () => {
  const {io, commands} = createFakeIo();
  expect((await createBrowserInstallStep(() => '/usr/bin/chromium').run(io)).failed).toBe(0);
  expect(commands).toEqual([]);
});

test('root installs the Chromium of the system without being asked anything', async () => {
  let isInstalled = false;
  const {io, commands} = createFakeIo({
    answers: rootAnswer,
    onRun: (_command, args) => (isInstalled ||= args.includes('install')),
  });
  const step = createBrowserInstallStep(() => (isInstalled ? '/usr/bin/chromium' : null));
  expect(await step.run(io)).toMatchObject({passed: 1, failed: 0});
  expect(commands.slice(1)).toEqual([
    'env DEBIAN_FRONTEND=noninteractive apt-get update',
    'env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends chromium',
  ]);
});

test('others install it through sudo, which must not wait for a password', async () => {
  const {io, commands} = createFakeIo({answers: {id: {exitCode: 0, output: '1000\n'}}});
  await createBrowserInstallStep(() => null).run(io);
  expect(commands[1]).toMatch(/^sudo -n env /);
});

test('where it cannot be installed the reader is told what to do', async () => {
  const {io} = createFakeIo({answers: {...rootAnswer, env: {exitCode: 100, output: 'E: locked'}}});
  const outcome = await createBrowserInstallStep(() => null).run(io);
  expect(outcome.failed).toBe(1);
  expect(outcome.report).toContain('E: locked');
  expect(outcome.report).toContain('CHROME_PATH');
});
