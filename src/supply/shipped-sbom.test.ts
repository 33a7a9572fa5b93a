import {createShippedSbom} from './shipped-sbom';

const application = {name: 'runbook', version: '1.2.3', description: 'A runbook', license: 'MIT'};
const lock = {
  packages: {
    '': {dependencies: {react: '^19.0.0', tool: '*'}},
    'node_modules/react': {version: '19.3.1', dependencies: {scheduler: '*'}},
    'node_modules/scheduler': {version: '0.28.0', integrity: 'sha512-AQID'},
    'node_modules/tool': {version: '9.0.0', dependencies: {'@x/alias': '*'}},
    'node_modules/tool/node_modules/helmet': {name: '@x/helmet', version: '1.0.0'},
    'node_modules/helmet': {version: '2.0.0'},
  },
};
const package_ = (name: string, version: string) => ({name, version, licence: 'MIT'});
const shipped = [
  package_('react', '19.3.1'),
  package_('scheduler', '0.28.0'),
  package_('@x/helmet', '1.0.0'),
];

test('the bill holds the application and what ships, and no tool', () => {
  const {metadata, components} = createShippedSbom(application, shipped, lock);
  expect(metadata.component).toMatchObject({
    name: 'runbook',
    version: '1.2.3',
    type: 'application',
  });
  expect(Array.from(components, ({name, version}) => `${name} ${version}`).sort()).toEqual([
    '@x/helmet 1.0.0',
    'react 19.3.1',
    'scheduler 0.28.0',
  ]);
});

test('a package is named for the registry and by the hash of the lock', () => {
  const {components} = createShippedSbom(application, shipped, lock);
  const byName = (wanted: string) => Array.from(components).find(({name}) => name === wanted);
  expect(byName('@x/helmet')?.purl).toBe('pkg:npm/%40x/helmet@1.0.0');
  expect(Array.from(byName('scheduler')?.hashes ?? [])).toEqual([['SHA-512', '010203']]);
});

test('each package hangs from what needs it, and what only a tool needs from the application', () => {
  const {metadata, components} = createShippedSbom(application, shipped, lock);
  const refs = (component?: {readonly dependencies: Iterable<{readonly value?: string}>}) =>
    Array.from(component?.dependencies ?? [], ({value}) => value).sort();
  expect(refs(metadata.component)).toEqual(['@x/helmet@1.0.0', 'react@19.3.1']);
  expect(refs(Array.from(components).find(({name}) => name === 'react'))).toEqual([
    'scheduler@0.28.0',
  ]);
});

test('a build of another installation makes no bill', () => {
  expect(() => createShippedSbom(application, [package_('react', '18.0.0')], lock)).toThrow(
    'react 18.0.0 is in the build, but not in package-lock.json',
  );
});
