import {start} from './start';
import {createFakeIo} from '../__fixtures__/create-fake-io';

test.each(['0', '65536', 'http', '80.5'])(
  'the port %s is refused before anything is built',
  async (port) => {
    const {io, lines, commands} = createFakeIo();
    expect(await start.run({port}, io)).toBe(2);
    expect(lines[0]).toContain(`"${port}"`);
    expect(commands).toEqual([]);
  },
);

test('a failed build is not served', async () => {
  const {io, lines} = createFakeIo({answers: {docusaurus: {exitCode: 1, output: ''}}});
  expect(await start.run({}, io)).toBe(1);
  expect(lines.at(-1)).toContain('was not built');
});

test('without a built site the reader is told how to get one', async () => {
  const {io, lines, commands} = createFakeIo({directory: '/nowhere'});
  expect(await start.run({'no-build': true}, io)).toBe(1);
  expect(commands).toEqual([]);
  expect(lines[0]).toContain('npm run build');
});

test('wrong settings are told together, in our words, and nothing is built', async () => {
  const environment = {
    RUNBOOK_CLIENT_ID: 'mine',
    RUNBOOK_TENANT_ID: 'common',
    RUNBOOK_BASE_URL: 'runbook',
  };
  const {io, lines, commands} = createFakeIo({environment});
  expect(await start.run({}, io)).toBe(1);
  expect(commands).toEqual([]);
  expect(lines).toHaveLength(1);
  for (const name of Object.keys(environment)) expect(lines[0]).toContain(`- ${name} is "`);
});

test('a site that is built already needs a right address, and no tenant', async () => {
  const environment = {RUNBOOK_TENANT_ID: 'common', RUNBOOK_BASE_URL: 'runbook'};
  const {io, lines} = createFakeIo({environment});
  expect(await start.run({'no-build': true}, io)).toBe(1);
  expect(lines.join()).toContain('Write /runbook/.');
  expect(lines.join()).not.toContain('TENANT');
});
