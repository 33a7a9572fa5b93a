import {Spec, Validation} from '@cyclonedx/cyclonedx-library';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import {createFakeIo} from '../__fixtures__/create-fake-io';
import {formatNotices} from '../../supply/notices';
import {licences} from './licences';
import {sbom} from './sbom';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(os.tmpdir(), 'runbook-supply-'));
  const project = path.resolve(__dirname, '../../..');
  for (const name of ['package.json', 'package-lock.json'])
    writeFileSync(path.join(directory, name), readFileSync(path.join(project, name)));
});
afterEach(() => rmSync(directory, {recursive: true}));

/** Puts notices of these packages into the folder of a built bundle. */
function ship(folder: string, names: readonly string[], licence = 'MIT'): void {
  const target = path.join(directory, 'build', folder);
  mkdirSync(target, {recursive: true});
  const notices = names.map((name) => {
    const {version} = JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')) as {
      version: string;
    };
    return {name, version, licence, source: null, text: 'text'};
  });
  writeFileSync(path.join(target, 'third-party-notices.txt'), formatNotices(notices));
}

test.each([
  ['licences', licences],
  ['sbom', sbom],
])('%s asks for a build where there is none', async (_name, command) => {
  const {io, lines} = createFakeIo({directory});
  expect(await command.run({}, io)).toBe(1);
  expect(lines).toEqual(['There is no built site yet. Run `npm run build` first.']);
});

test('licences fails on one that nobody allowed, in whichever bundle it is', async () => {
  ship('', ['react']);
  ship('nl-NL/live-frame', ['react-dom'], 'GPL-3.0-only');
  const {io, lines} = createFakeIo({directory});
  expect(await licences.run({}, io)).toBe(1);
  expect(lines.join('\n')).toMatch(/react-dom \S+ is under GPL-3\.0-only/u);
});

test('sbom writes a valid bill of every bundle, with name, version and licence of the site', async () => {
  ship('', ['react', '@azure/msal-browser']);
  ship('live-frame', ['react-dom']);
  const {io, lines} = createFakeIo({directory});
  expect(await sbom.run({}, io)).toBe(0);
  expect(lines).toEqual(['sbom.cdx.json: 3 packages, CycloneDX 1.6.']);
  const text = readFileSync(path.join(directory, 'sbom.cdx.json'), 'utf8');
  const schema = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
  expect(await schema.validate(text)).toBeNull();
  expect(
    await schema.validate(text.replace('"type": "application"', '"type": "site"')),
  ).not.toBeNull();
  const bill = JSON.parse(text) as {
    metadata: {component: object};
    components: {name: string; hashes: {alg: string}[]}[];
  };
  expect(bill.metadata.component).toMatchObject({
    name: 'compromised-account-runbook',
    version: '0.1.0',
    licenses: [{license: {id: 'MIT'}}],
  });
  expect(bill.components.map(({name}) => name).sort()).toEqual([
    '@azure/msal-browser',
    'react',
    'react-dom',
  ]);
  expect(bill.components.map(({hashes}) => hashes[0]?.alg)).toEqual(Array(3).fill('SHA-512'));
});
