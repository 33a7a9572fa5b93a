import fs from 'node:fs';
import path from 'node:path';
import {architectureExceptions} from './architecture-exceptions';
import {findViolations, type SourceFile, type Violation} from './architecture';

const project = path.resolve(__dirname, '../..');

function readSources(): readonly SourceFile[] {
  return fs
    .readdirSync(path.join(project, 'src'), {recursive: true, encoding: 'utf8'})
    .map((name) => path.posix.join('src', name.split(path.sep).join('/')))
    .filter((file) => /\.(tsx?|css|cjs)$/.test(file))
    .map((file) => ({file, text: fs.readFileSync(path.join(project, file), 'utf8')}));
}

const key = ({rule, file, subject}: Violation) => `${rule} | ${file} | ${subject}`;

describe('the house', () => {
  const sources = readSources();
  const violations = findViolations(sources);

  test('is read at all', () => {
    expect(sources.length).toBeGreaterThan(20);
  });

  test('keeps to its plan', () => {
    const unexpected = violations
      .filter((violation) => !architectureExceptions.includes(key(violation)))
      .map((violation) => `${key(violation)}\n    → ${violation.repair}`);
    expect(unexpected).toEqual([]);
  });

  test('has no exception that is no longer needed: remove it from architecture-exceptions.ts', () => {
    const needed = violations.map(key);
    expect(architectureExceptions.filter((exception) => !needed.includes(exception))).toEqual([]);
  });
});

describe('the rules find', () => {
  const rulesBroken = (files: Readonly<Record<string, string>>) =>
    findViolations(Object.entries(files).map(([file, text]) => ({file, text}))).map(key);

  test.each<[string, Record<string, string>, string[]]>([
    [
      'an import that goes up',
      {'src/graph/a.ts': "import {b} from '../widgets/b';", 'src/widgets/b.tsx': ''},
      ['imports-go-down | src/graph/a.ts | src/widgets/b.tsx'],
    ],
    [
      'a sibling on the third floor, even for its types',
      {'src/steps/a.ts': "import type {B} from '../auth/b';", 'src/auth/b.ts': ''},
      ['imports-go-down | src/steps/a.ts | src/auth/b.ts'],
    ],
    [
      'an accessible part that knows of Graph or of a widget',
      {
        'src/ui/a.tsx': "import '../graph/b'; import '../widgets/c';",
        'src/graph/b.ts': '',
        'src/widgets/c.tsx': '',
      },
      [
        'imports-go-down | src/ui/a.tsx | src/graph/b.ts',
        'imports-go-down | src/ui/a.tsx | src/widgets/c.tsx',
      ],
    ],
    [
      'live code that knows of signing in',
      {'src/live/a.tsx': "import '../auth/b';", 'src/auth/b.ts': ''},
      ['imports-go-down | src/live/a.tsx | src/auth/b.ts'],
    ],
    [
      'an import by way of @site',
      {'src/core/a.ts': "export const a = () => import('@site/src/ui/b');", 'src/ui/b.tsx': ''},
      ['imports-go-down | src/core/a.ts | src/ui/b.tsx'],
    ],
    [
      'a room that nobody planned',
      {'src/core/a.ts': "import '../stuff/b';", 'src/stuff/b.ts': ''},
      ['imports-go-down | src/core/a.ts | src/stuff/b.ts'],
    ],
    [
      'MSAL outside auth',
      {'src/widgets/a.tsx': "const m = import('@azure/msal-browser');"},
      ['one-door | src/widgets/a.tsx | @azure/msal-browser'],
    ],
    [
      'a second door to the Graph client',
      {'src/graph/list-users.ts': "import {Client} from '@microsoft/microsoft-graph-client';"},
      ['one-door | src/graph/list-users.ts | @microsoft/microsoft-graph-client'],
    ],
    [
      'React in a step',
      {'src/steps/a.ts': "import {useState} from 'react';"},
      ['one-door | src/steps/a.ts | react'],
    ],
    [
      'a practice tenant that calls our own Graph operations',
      {
        'src/practice/a.ts': "import {listUsers} from '../graph/list-users';",
        'src/graph/list-users.ts': '',
      },
      ['practice-imports-no-calls | src/practice/a.ts | src/graph/list-users.ts'],
    ],
    [
      'product code that uses test support',
      {'src/ui/a.tsx': "import '../testing/b';", 'src/testing/b.ts': ''},
      ['nothing-imports-tests | src/ui/a.tsx | src/testing/b.ts'],
    ],
    [
      'a benchmark that is started from elsewhere than a command',
      {
        'src/cli/commands/a.ts': "import '../../bench/b'; import '../../testing/c';",
        'src/cli/a.ts': "import '../bench/b';",
        'src/bench/b.ts': '',
        'src/testing/c.ts': '',
      },
      [
        'nothing-imports-tests | src/cli/commands/a.ts | src/testing/c.ts',
        'nothing-imports-tests | src/cli/a.ts | src/bench/b.ts',
      ],
    ],
    [
      'node in the page, however far away',
      {
        'src/widgets/a.tsx': "import '../graph/b';",
        'src/graph/b.ts': "import '../core/c';",
        'src/core/c.ts': "import fs from 'node:fs';",
      },
      [
        'client-knows-no-node | src/widgets/a.tsx | node:fs',
        'client-knows-no-node | src/graph/b.ts | node:fs',
        'client-knows-no-node | src/core/c.ts | node:fs',
      ],
    ],
    [
      'node in what the policy adds to the pages',
      {
        'src/policy/a-plugin.ts': "import 'node:fs';",
        'src/policy/trusted-types/b.ts': "import '../c';",
        'src/policy/c.ts': "import 'node:path';",
      },
      ['client-knows-no-node | src/policy/trusted-types/b.ts | node:path'],
    ],
    [
      'MSAL in a command, however far away',
      {'src/cli/a.ts': "import '../auth/b';", 'src/auth/b.ts': "import '@azure/msal-browser';"},
      ['cli-knows-no-browser | src/cli/a.ts | @azure/msal-browser'],
    ],
    [
      'a barrel',
      {
        'src/graph/all.ts': "export {listUsers} from './list-users';",
        'src/graph/list-users.ts': '',
      },
      ['no-barrels | src/graph/all.ts | all.ts'],
    ],
    ['a grab-bag', {'src/graph/utils.ts': ''}, ['no-grab-bags | src/graph/utils.ts | utils.ts']],
    [
      'a name that is not in kebab-case',
      {'src/ui/SideSheet.tsx': ''},
      ['kebab-case | src/ui/SideSheet.tsx | SideSheet.tsx'],
    ],
  ])('%s', (_name, files, expected) => {
    expect(rulesBroken(files)).toEqual(expected);
  });

  test('nothing in code that keeps to the plan', () => {
    expect(
      rulesBroken({
        'src/core/result.ts': '',
        'src/graph/directory-roles.ts': '',
        'src/graph/graph-client.ts': "import type {Result} from '../core/result';",
        'src/practice/a.ts':
          "import type {GraphClient} from '../graph/graph-client'; import '../graph/directory-roles';",
        'src/auth/b.ts': "import '@azure/msal-browser';",
        'src/ui/side-sheet.tsx': "import {useState} from 'react';",
        'src/widgets/c.tsx': "import '../auth/b'; import '../ui/side-sheet';",
        'src/widgets/c.test.tsx': "import '../testing/d';",
        'src/testing/d.ts': "import fs from 'node:fs';",
        'src/theme/Root/index.tsx': "import '@site/src/widgets/c';",
        'src/cli/e.ts': "import fs from 'node:fs'; import type {ReactNode} from 'react';",
        'src/live/live-frame-plugin.ts': "import path from 'node:path';",
      }),
    ).toEqual([]);
  });
});
