import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import {findPackageRoot, readPackage} from './read-package';

let root: string;
beforeEach(() => {
  root = path.join(
    mkdtempSync(path.join(os.tmpdir(), 'runbook-supply-')),
    'node_modules',
    'sample',
  );
  mkdirSync(path.join(root, 'lib'), {recursive: true});
});
afterEach(() => rmSync(path.join(root, '..', '..'), {recursive: true}));

const write = (name: string, text: string) => writeFileSync(path.join(root, name), text);
const manifest = (more: object) =>
  write('package.json', JSON.stringify({name: 'sample', version: '1.0.0', ...more}));

test('the root of a package is above its folders, also those with a nameless manifest', () => {
  manifest({license: 'MIT'});
  write('lib/package.json', '{"type": "commonjs"}');
  expect(findPackageRoot(path.join(root, 'lib', 'index.js'))).toBe(root);
});

test('our own files are of no package', () => {
  expect(findPackageRoot(__filename)).toBeNull();
});

test('licence and notice are read whole, with where the source is', () => {
  manifest({license: 'Apache-2.0', repository: {url: 'git+https://example.com/sample.git'}});
  write('LICENSE.md', 'The licence\r\nin lines');
  write('NOTICE', 'The notice');
  expect(readPackage(root)).toEqual({
    name: 'sample',
    version: '1.0.0',
    licence: 'Apache-2.0',
    source: 'https://example.com/sample',
    text: 'The licence\nin lines\n\nThe notice',
  });
});

test.each([
  [{license: {type: 'ISC'}}, 'ISC'],
  [{licenses: [{type: 'MIT'}, {type: 'GPL-2.0'}]}, 'MIT OR GPL-2.0'],
  [{}, 'UNKNOWN'],
])('the licence of %j is %s', (more, licence) => {
  manifest(more);
  write('LICENCE', 'text');
  expect(readPackage(root).licence).toBe(licence);
});

test('MIT without a text gets the terms under the name of its author', () => {
  manifest({license: 'MIT', author: {name: 'Somebody'}});
  const {text} = readPackage(root);
  expect(text).toContain('Copyright (c) Somebody');
  expect(text).toContain('Permission is hereby granted');
});

test('another licence without a text stops the build', () => {
  manifest({license: 'BSD-3-Clause'});
  expect(() => readPackage(root)).toThrow('sample is under BSD-3-Clause and brings no text');
});
