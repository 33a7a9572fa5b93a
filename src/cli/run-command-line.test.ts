import {createFakeIo} from './__fixtures__/create-fake-io';
import {commands, runCommandLine} from './run-command-line';
import {scripts} from '../../package.json';

async function run(...args: string[]) {
  const {io, lines, commands: started} = createFakeIo({directory: '/nowhere'});
  return {exitCode: await runCommandLine(args, io), told: lines.join('\n'), started};
}

test.each([
  ['start', ['--port <number>', '--host <name>', '--no-build']],
  ['soak', ['--walks <number>', '--minutes <number>', '--seed <number>', '--whole']],
  ['mutation', ['--only <glob>', '--fresh']],
  ['check', []],
  ['licences', []],
])('%s --help tells its options and does nothing', async (name, options) => {
  for (const asked of ['--help', '-h']) {
    const {exitCode, told, started} = await run(name, asked);
    expect(exitCode).toBe(0);
    expect(started).toEqual([]);
    expect(told).toContain(`npm run ${name}`);
    for (const option of [...options, '--help']) {
      expect(told).toMatch(new RegExp(`^ +${option}.* {2}\\S`, 'm'));
    }
  }
});

test('an option that a command does not know is named, with those that it knows', async () => {
  const {exitCode, told, started} = await run('soak', '--walk', '3');
  expect(exitCode).toBe(2);
  expect(told).toContain("'--walk'");
  expect(told).toContain('--walks <number>');
  expect(started).toEqual([]);
});

test.each([['--help'], ['nothing-of-ours'], ['toString'], []])(
  'without a command of ours all are listed: %s',
  async (...args) => {
    const {exitCode, told} = await run(...args);
    expect(exitCode).toBe(args[0] === '--help' ? 0 : 2);
    for (const name of Object.keys(commands)) expect(told).toMatch(new RegExp(`^ +${name} `, 'm'));
  },
);

test('what is no verb is named before the verbs, and the exit codes come last', async () => {
  const {exitCode, told} = await run('l10n', 'nothing');
  expect(exitCode).toBe(2);
  expect(told).toMatch(/^There is no verb nothing\.\n/u);
  expect(told).toMatch(/\n\nExit codes: 0 .*; 1 .*; 2 .*\.$/u);
});

test('the help of a verb tells what it leaves to others, and its exit codes', async () => {
  const {exitCode, told} = await run('l10n', 'check', '--help');
  expect(exitCode).toBe(0);
  expect(told).toMatch(/code\.json.*`npm run check`\.\nExit codes: 0 .*$/u);
});

test('every command is a script of package.json, and every script of ours a command', () => {
  const ours = Object.values(scripts).flatMap(
    (script) => /^tsx src\/cli\/index\.ts (\w+)/.exec(script)?.[1] ?? [],
  );
  expect(Array.from(new Set(ours)).sort()).toEqual(Object.keys(commands).sort());
});
