import {success} from '../../core/result';
import {listUsersScopes} from '../../graph/list-users';
import {readPasswordEvidenceScopes} from '../../graph/read-password-evidence';
import {readResetOperationScopes} from '../../graph/read-reset-operation';
import {readRolesScopes, readUserCardScopes} from '../../graph/read-user-card';
import {resetPasswordScopes} from '../../graph/reset-password';
import {setPasswordProfileScopes} from '../../graph/set-password-profile';
import {createHastyClock} from '../fakes/create-hasty-clock';
import {contractCases} from './contract-subject';
import {describeGraphContract} from './describe-graph-contract';
import {borrowedPairs, choosePairs, createDocumentedGraph} from './documented-graph';
import {absenceOfPairs, readDelegatedPermissions, readDocumentedPairs} from './documented-pairs';
import type {RecordedExchange} from './exchange-record';
import {templateOf} from './exchange-record';
import {createScriptedGraph, jsonAnswer} from './scripted-graph';

/** The path under which Microsoft lists the permissions of a request; null for `$batch` itself. */
function permissionsKeyOf({method, path}: RecordedExchange): string | null {
  if (path === '/$batch') return null;
  const listed = path
    .replace(/^\/me\/transitivememberof/, '/users/{id}/transitivememberof')
    .replace(/\/microsoft\.graph\.directoryrole$|\/\$count$/, '');
  return `${method} ${listed}`;
}

if (absenceOfPairs !== null) {
  // Jest does not name the tests of a file that is skipped whole.
  process.stderr.write(`Skipped: ${absenceOfPairs}\n`);
  test.skip(`documented pairs (skipped: ${absenceOfPairs})`, () => undefined);
} else {
  const pairs = readDocumentedPairs();
  const permissions = readDelegatedPermissions();

  describeGraphContract({
    name: 'the documented pairs',
    skips: {
      'pages through members': 'no documented pair has a link to a next page',
      'reads the organization': 'of GET /organization no pair is at hand',
      'moves the date of the password': 'a pair cannot show a change over time',
    },
    connect: async (contractCase) => ({
      endpoint: 'https://graph.microsoft.com',
      send: createDocumentedGraph(pairs, contractCase),
      getToken: async () => success('token'),
      clock: createHastyClock(),
      target: {id: '87d349ed-44d7-43e1-9a83-5f2406dee5bd', displayName: 'Adele Vance'},
    }),
    inspect(exchange, scopes) {
      const key = permissionsKeyOf(exchange);
      if (key === null) return;
      const permitted = permissions.get(key);
      if (permitted === undefined) throw new Error(`no permissions are documented for ${key}`);
      expect(scopes.filter((scope) => permitted.has(scope))).not.toEqual([]);
    },
  });

  test('each pair answers the very request it is documented for, or says why not', () => {
    for (const contractCase of contractCases) {
      for (const [request, name] of Object.entries(choosePairs(contractCase))) {
        if (name in borrowedPairs) continue;
        const pair = pairs.find((each) => each.name === name);
        expect(pair && `${pair.method} ${templateOf(pair.url)}`).toBe(request);
      }
    }
  });

  test.each([
    ['GET /users', listUsersScopes],
    ['GET /users/{id}', readUserCardScopes],
    ['GET /users/{id}', readPasswordEvidenceScopes],
    ['POST /users/{id}/authentication/methods/{id}/resetpassword', resetPasswordScopes],
    ['GET /users/{id}/authentication/operations/{id}', readResetOperationScopes],
    ['PATCH /users/{id}', setPasswordProfileScopes],
    ['GET /rolemanagement/directory/roleassignments', readRolesScopes],
  ])('%s may be called with each of %j', (key, scopes) => {
    expect(scopes.filter((scope) => permissions.get(key)?.has(scope))).toEqual(scopes);
  });

  const refusals = pairs.filter(({response}) => response.status >= 400);

  test('there are refusals to learn from', () => {
    expect(refusals.length).toBeGreaterThanOrEqual(10);
  });

  test.each(refusals.map((pair) => [pair.name, pair] as const))(
    'the documented refusal %s is quoted',
    async (_, {response}) => {
      const answers = Array.from({length: 4}, () =>
        jsonAnswer(response.status, response.body, response.headers),
      );
      const {client} = createScriptedGraph(answers);
      const outcome = await client.send({method: 'GET', path: '/users', scopes: ['User.Read.All']});
      const {error} = response.body as {readonly error: {code: string; message: string}};
      expect(outcome).toMatchObject({
        ok: false,
        problem: {status: response.status, graphCode: error.code, graphMessage: error.message},
      });
    },
  );
}
