import {failure, success, type Result} from '../../core/result';
import {createGraphProblem} from '../../graph/create-graph-problem';
import type {GraphClient, GraphRequest, GraphResponse} from '../../graph/graph-client';
import type {GraphProblem} from '../../graph/graph-problem';

export type Answer = Result<GraphResponse, GraphProblem>;

/** A 2xx answer of Graph. */
export function answerOf(
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return success({status, body, headers: new Headers(headers)});
}

export const operationLink =
  'https://graph.microsoft.com/v1.0/users/u1/authentication/operations/op1';

/** The tenant took the reset on, with an operation to follow. */
export const acceptedAnswer = (headers: Readonly<Record<string, string>> = {}) =>
  answerOf(undefined, 202, {Location: operationLink, ...headers});

export const before = '2026-11-01T08:00:00Z';
/** A day ahead of the machine's clock in these tests, on purpose. */
export const after = '2026-11-23T09:00:10Z';

/** One user, one operator and one operation behind a `GraphClient`, to be changed as a test goes on. */
export interface FakeDirectory {
  readonly client: GraphClient;
  readonly sent: GraphRequest[];
  /** What of the user differs from Kim Vries, a cloud-only member without roles. */
  user: Record<string, unknown>;
  /** What the batch answers for each part of the card. A number is a status without more. */
  parts: Record<string, unknown>;
  operation: Record<string, unknown>;
  /** While set, every read fails so. */
  readProblem: GraphProblem | null;
  /** While set, reads of the operation fail so. */
  operationProblem: GraphProblem | null;
  /** How the write is answered. */
  write: (request: GraphRequest) => Answer | Promise<Answer>;
  writes(): readonly GraphRequest[];
  /** Reads of the user, be it the card or the evidence. */
  userReads(): number;
}

const isWrite = ({method, isRead}: GraphRequest) => method !== 'GET' && isRead !== true;

export function createFakeDirectory(): FakeDirectory {
  const sent: GraphRequest[] = [];
  const directory: FakeDirectory = {
    sent,
    user: {},
    parts: {
      operator: {id: 'me', displayName: 'Olga Operator', userPrincipalName: 'olga@contoso.com'},
      roles: {value: []},
      operatorRoles: {
        value: [
          {
            id: 'r1',
            roleTemplateId: '62e90394-69f5-4237-9190-012177145e10',
            displayName: 'Global Administrator',
          },
        ],
      },
      sameName: {value: []},
      similarName: {value: []},
      organization: {
        value: [
          {
            id: 'o',
            displayName: 'Contoso',
            verifiedDomains: [{name: 'contoso.com', type: 'Managed'}],
          },
        ],
      },
    },
    operation: {status: 'succeeded', statusDetail: 'ResetSuccess', createdDateTime: after},
    readProblem: null,
    operationProblem: null,
    write: () => acceptedAnswer(),
    writes: () => sent.filter(isWrite),
    userReads: () =>
      sent.filter((each) => !isWrite(each) && !each.path.includes('/operations/')).length,
    client: {
      async send(request) {
        sent.push(request);
        if (isWrite(request)) return directory.write(request);
        if (request.signal?.aborted) return failure(createGraphProblem('aborted'));
        if (directory.readProblem) return failure(directory.readProblem);
        if (request.path.includes('/operations/')) {
          return directory.operationProblem
            ? failure(directory.operationProblem)
            : answerOf(directory.operation);
        }
        if (request.path === '/$batch') return answerOf({responses: answerBatch(request)});
        return answerOf(user());
      },
    },
  };

  const user = () => ({
    id: 'u1',
    displayName: 'Kim Vries',
    userPrincipalName: 'kim.vries@contoso.com',
    mail: null,
    accountEnabled: true,
    userType: 'Member',
    onPremisesSyncEnabled: null,
    department: null,
    jobTitle: null,
    externalUserState: null,
    lastPasswordChangeDateTime: before,
    signInSessionsValidFromDateTime: before,
    ...directory.user,
  });

  function answerBatch({body}: GraphRequest) {
    const {requests} = body as {readonly requests: readonly {readonly id: string}[]};
    return requests.map(({id}) => {
      const part = id === 'user' ? user() : directory.parts[id];
      return typeof part === 'number'
        ? {id, status: part, body: {error: {code: 'Some_Code', message: 'Some message.'}}}
        : {id, status: 200, body: part};
    });
  }

  return directory;
}
