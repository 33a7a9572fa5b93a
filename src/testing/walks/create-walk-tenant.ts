import type {Clock} from '../../core/clock';
import {createMemoryStorage} from '../../core/key-value-storage';
import type {RandomBytes} from '../../core/random';
import {createPracticeTenant} from '../../practice/create-practice-tenant';
import {practiceFaults, type PracticeFault} from '../../practice/practice-tenant';
import {createPracticeSignIn} from '../../practice/sign-in/create-practice-sign-in';
import {practiceOperators} from '../../practice/sign-in/practice-operators';
import type {PasswordChange} from '../../practice/state/practice-state';
import {createPracticeStore} from '../../practice/state/practice-store';
import {passwordOf, targetOf, userIdOf, type WireRequest} from './wire-request';

/** What becomes of the next operation that the tenant accepts. */
export const operationFates = ['runs', 'fails', 'never-ends', 'changes-but-never-ends'] as const;
export type OperationFate = (typeof operationFates)[number];

/** A change of a password as the directory has it, and the password that came with it. */
export interface KnownChange extends PasswordChange {
  readonly password: string;
}

export interface WalkTenantOptions {
  /** The tenant's own clock, which no machine sets. */
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  readonly replicationMilliseconds: number;
  /** Origin of Graph in the walk's cloud. */
  readonly endpoint: string;
}

/** The practice tenant of a walk, with what only its directory can tell. */
export interface WalkTenant {
  /** Its time, in milliseconds since the epoch. */
  now(): number;
  /** Carries a request out. Of a write, the change that it brought is told as well. */
  deliver(
    request: WireRequest,
    body: string,
  ): Promise<{readonly answer: Response | null; readonly change: KnownChange | null}>;
  /** Every change of a user's password, whether reads show it yet or not. */
  changesOf(userId: string): readonly PasswordChange[];
  /** The changes, one or several of the same moment, that brought the password in force. */
  inForce(userId: string): readonly PasswordChange[];
  issueToken(operatorId: string, scopes: readonly string[]): string;
  /** Another admin resets a user's password, from elsewhere. */
  resetFromElsewhere(userId: string): Promise<void>;
  isDeleted(userId: string): boolean;
  setDeleted(userId: string, isDeleted: boolean): void;
  setFault(fault: PracticeFault, isOn: boolean): void;
  setNextFate(fate: OperationFate): void;
  /** Ends all that goes wrong. */
  heal(): void;
}

const neverAborted = new AbortController().signal;
const inTenYears = 315_576_000_000;

/** Creates the tenant, with the five people of the smallest size listed, and all of the cast found. */
export function createWalkTenant({
  clock: outerClock,
  randomBytes,
  replicationMilliseconds,
  endpoint,
}: WalkTenantOptions): WalkTenant {
  /** Nothing here takes time, and no two changes may bear the same date. */
  let writes = 0;
  const clock: Clock = {...outerClock, now: () => outerClock.now() + 10 * writes};
  const means = {storage: createMemoryStorage(), clock, randomBytes};
  const tenant = createPracticeTenant({...means, latencyMilliseconds: 0, replicationMilliseconds});
  tenant.setSize(5);
  const signIn = createPracticeSignIn(means);
  const store = createPracticeStore(means.storage);
  const deleted = new Set<string>();
  let fate: OperationFate = 'runs';
  /** One write at a time, so that each change is known to be whose it is. */
  let writing: Promise<unknown> = Promise.resolve();

  const carry = (request: WireRequest, body: string) =>
    // What arrived is carried out, whoever has stopped waiting since.
    tenant.fetch({
      url: request.url,
      method: request.method,
      headers: request.headers,
      signal: neverAborted,
      text: () => Promise.resolve(body),
    } as Request);

  async function write(request: WireRequest, body: string) {
    writes += 1;
    const known = store.read();
    const answer = await carry(request, body).catch((error: unknown) => {
      // The practice tenant has a fault of its own that loses the answer to a write.
      if (error instanceof TypeError) return null;
      throw error;
    });
    decideFate(known.operations.length);
    const {passwordChanges} = store.read();
    const change = passwordChanges.slice(known.passwordChanges.length)[0];
    return {answer, change: change ? {...change, password: passwordOf(body) ?? ''} : null};
  }

  function decideFate(operationsBefore: number) {
    const {operations, passwordChanges} = store.read();
    const accepted = operations[operationsBefore];
    if (!accepted || fate === 'runs' || accepted.outcome === 'failed') return;
    const isChanging = fate === 'changes-but-never-ends';
    const operation =
      fate === 'fails'
        ? {...accepted, outcome: 'failed' as const}
        : {...accepted, endsAt: accepted.endsAt + inTenYears};
    fate = 'runs';
    store.update((state) => ({
      ...state,
      operations: [...operations.slice(0, operationsBefore), operation],
      passwordChanges: isChanging ? passwordChanges : passwordChanges.slice(0, -1),
    }));
  }

  const changesOf = (userId: string) =>
    store.read().passwordChanges.filter((change) => change.userId === userId);

  const issueToken: WalkTenant['issueToken'] = (operatorId, scopes) =>
    signIn.issueAccessToken(operatorId, scopes);

  const deliver: WalkTenant['deliver'] = async (request, body) => {
    if (deleted.has(userIdOf(request))) return {answer: answerNotFound(), change: null};
    if (targetOf(request) === 'write') {
      const written = writing.then(() => write(request, body));
      writing = written;
      return written;
    }
    const answer = await carry(request, body);
    const isWhole = deleted.size === 0 || targetOf(request) !== 'card' || !answer.ok;
    return {answer: isWhole ? answer : await withoutDeleted(answer, body, deleted), change: null};
  };

  return {
    now: clock.now,
    deliver,
    changesOf,
    inForce(userId) {
      const made = changesOf(userId).filter(({changedAt}) => changedAt <= clock.now());
      const latest = Math.max(...made.map(({changedAt}) => changedAt));
      return made.filter(({changedAt}) => changedAt === latest);
    },
    issueToken,
    async resetFromElsewhere(userId) {
      const token = issueToken(practiceOperators[0]!.id, [
        'UserAuthenticationMethod.ReadWrite.All',
        'User-PasswordProfile.ReadWrite.All',
      ]);
      const method = '28c10230-6103-485e-b985-444c60001490';
      await deliver(
        {
          url: `${endpoint}/v1.0/users/${userId}/authentication/methods/${method}/resetPassword`,
          method: 'POST',
          headers: new Headers({Authorization: `Bearer ${token}`}),
          signal: neverAborted,
          text: () => Promise.resolve(''),
        },
        '{"newPassword":"Elsewhere-5ecret"}',
      );
    },
    isDeleted: (userId) => deleted.has(userId),
    setDeleted: (userId, isDeleted) =>
      void (isDeleted ? deleted.add(userId) : deleted.delete(userId)),
    setFault: (fault, isOn) => tenant.setFault(fault, isOn),
    setNextFate: (next) => void (fate = next),
    heal() {
      for (const fault of practiceFaults) tenant.setFault(fault, false);
      deleted.clear();
      fate = 'runs';
    },
  };
}

const notFound = {
  error: {code: 'Request_ResourceNotFound', message: 'Resource does not exist.'},
};

const answerNotFound = () => Response.json(notFound, {status: 404});

/** The answer to a batch, with 404 for each part that asks for somebody who is no more. */
async function withoutDeleted(
  answer: Response,
  body: string,
  deleted: ReadonlySet<string>,
): Promise<Response> {
  const {requests} = JSON.parse(body) as {requests: readonly {id: string; url: string}[]};
  const gone = requests
    .filter(({url}) => Array.from(deleted).some((userId) => url.includes(userId)))
    .map(({id}) => id);
  const {responses} = (await answer.json()) as {responses: readonly {id: string}[]};
  return Response.json({
    responses: responses.map((each) =>
      gone.includes(each.id) ? {id: each.id, status: 404, body: notFound} : each,
    ),
  });
}
