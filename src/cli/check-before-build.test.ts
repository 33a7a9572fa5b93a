import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {inspect} from 'node:util';

import {checkBeforeBuild, RefusedBuild} from './check-before-build';

let directory: string;
beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'before-build-'));
  fs.mkdirSync(path.join(directory, 'i18n/nl-NL/theme'), {recursive: true});
});
afterEach(() => fs.rmSync(directory, {recursive: true}));

const write = (file: string, text: string) => fs.writeFileSync(path.join(directory, file), text);
const mistakesIn = (env: Readonly<Record<string, string>>): readonly string[] => {
  const checked = checkBeforeBuild(env, directory);
  return checked.ok ? [] : checked.problem;
};

test('a project as it comes is built for the practice tenant, on the own machine', () => {
  write('i18n/nl-NL/code.json', '{"a": {"message": "b"}}');
  expect(checkBeforeBuild({}, directory)).toEqual({
    ok: true,
    value: {
      tenant: {real: null, hasPractice: true},
      address: {url: 'http://localhost:3000', baseUrl: '/'},
      editUrl: null,
    },
  });
});

test('every mistake is told at once, wherever it stands', () => {
  write('i18n/nl-NL/code.json', '{\n  "a": 1\n  "b": 2\n}\n');
  write('i18n/nl-NL/theme/navbar.json', '{"a": {"message": "b"},}');
  const told = mistakesIn({
    RUNBOOK_CLIENT_ID: 'mine',
    RUNBOOK_TENANT_ID: 'common',
    RUNBOOK_URL: 'contoso.com',
    RUNBOOK_BASE_URL: 'runbook',
    RUNBOOK_EDIT_URL: 'edit',
  });
  expect(told).toEqual([
    expect.stringContaining('RUNBOOK_CLIENT_ID is "mine"'),
    expect.stringContaining('RUNBOOK_TENANT_ID is "common"'),
    expect.stringContaining('RUNBOOK_URL is "contoso.com"'),
    expect.stringContaining('RUNBOOK_BASE_URL is "runbook"'),
    expect.stringContaining('RUNBOOK_EDIT_URL is "edit"'),
    'i18n/nl-NL/code.json:3:3 is not valid JSON: comma expected.',
    'i18n/nl-NL/theme/navbar.json:1:24 is not valid JSON: property name expected.',
  ]);
});

test('a broken tenant.config.json is told with its place, beside a wrong variable', () => {
  write('tenant.config.json', '{\n  "clientId": "x",\n}');
  expect(mistakesIn({RUNBOOK_BASE_URL: 'runbook'})).toEqual([
    'tenant.config.json:3:1 is not valid JSON: property name expected.',
    expect.stringContaining('RUNBOOK_BASE_URL is "runbook"'),
  ]);
});

test('a project without translations has nothing wrong with them', () => {
  fs.rmSync(path.join(directory, 'i18n'), {recursive: true});
  expect(mistakesIn({})).toEqual([]);
});

test('what Docusaurus shows of a refused build is its words alone, without a stack', () => {
  const error = new RefusedBuild(['A is wrong.', 'B is wrong.']);
  const shown = 'The site is not set up right: 2 mistakes.\n  - A is wrong.\n  - B is wrong.';
  expect(inspect(error, {depth: Infinity})).toBe(shown);
  expect(new RefusedBuild(['A is wrong.']).message).toContain('1 mistake.\n');
});
