import fc from 'fast-check';
import {createMemoryStorage} from '../../core/key-value-storage';
import {failure} from '../../core/result';
import {clouds} from '../../graph/clouds';
import {createGraphProblem} from '../../graph/create-graph-problem';
import type {GraphProblemCode} from '../../graph/graph-problem';
import {
  acceptedAnswer,
  answerOf,
  createFakeDirectory,
  type Answer,
} from '../__fixtures__/create-fake-directory';
import {createTestClock, settle} from '../../testing/fakes/create-test-clock';
import {createResetPasswordStep, type ResetPasswordStep} from './create-reset-password-step';
import {provesChange} from './proves-change';

const walks = Number(process.env.RUNBOOK_WALKS ?? 1_000);
const users = ['u1', 'u2'] as const;
const canary = 'Canary-Pa55word';

const readProblems = [
  'offline',
  'throttled',
  'unavailable',
  'server-error',
  'unexpected-answer',
  'sign-in-required',
  'consent-required',
  'unauthorized',
  'forbidden',
  'not-found',
] as const satisfies readonly GraphProblemCode[];

/** How the write ends: whether it takes effect, and how it is answered. */
const writeOutcomes = [
  {takesEffect: true, answer: 'accepted'},
  {takesEffect: false, answer: 'accepted'},
  {takesEffect: true, answer: 'lost'},
  {takesEffect: false, answer: 'lost'},
  {takesEffect: true, answer: 'never'},
  {takesEffect: false, answer: 'never'},
  {takesEffect: false, answer: 'late'},
  {takesEffect: false, answer: 'refused'},
  {takesEffect: true, answer: 'accepted-without-link'},
] as const;

type Move =
  | {readonly do: 'check' | 'reset' | 'reset-own'; readonly user: (typeof users)[number]}
  | {readonly do: 'retryVerify' | 'close' | 'dispose' | 'reload' | 'hide' | 'show'}
  | {readonly do: 'advance' | 'sleep' | 'set-clock'; readonly milliseconds: number}
  | {readonly do: 'reads'; readonly problem: GraphProblemCode | null}
  | {readonly do: 'operation'; readonly status: string}
  | {readonly do: 'write'; readonly outcome: (typeof writeOutcomes)[number]}
  | {readonly do: 'take-effect' | 'answer-late'};

const userMove = fc.constantFrom(...users);
const moves: fc.Arbitrary<Move> = fc.oneof(
  {weight: 5, arbitrary: fc.record({do: fc.constant('check' as const), user: userMove})},
  {
    weight: 6,
    arbitrary: fc.record({do: fc.constantFrom('reset' as const, 'reset-own'), user: userMove}),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('retryVerify' as const, 'close', 'dispose', 'reload', 'hide', 'show'),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('advance' as const),
      milliseconds: fc.constantFrom(0, 300, 3_000, 30_000, 90_000, 400_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('sleep' as const, 'set-clock'),
      milliseconds: fc.constantFrom(-86_400_000, 3_600_000, 86_400_000),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('reads' as const),
      problem: fc.option(fc.constantFrom(...readProblems)),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('operation' as const),
      status: fc.constantFrom('notStarted', 'running', 'succeeded', 'failed', 'unknownFutureValue'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      outcome: fc.constantFrom(...writeOutcomes),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({do: fc.constantFrom('take-effect' as const, 'answer-late')}),
  },
);

/** Most walks begin with a reset that was sent, as what follows it is what matters. */
const openings: fc.Arbitrary<readonly Move[]> = fc.oneof(
  {weight: 1, arbitrary: fc.constant([])},
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...writeOutcomes),
        fc.constantFrom('running', 'succeeded', 'failed', 'unknownFutureValue'),
      )
      .map(([outcome, status]): readonly Move[] => [
        {do: 'write', outcome},
        {do: 'operation', status},
        {do: 'check', user: 'u1'},
        {do: 'reset', user: 'u1'},
      ]),
  },
);
const paths = fc
  .tuple(openings, fc.array(moves, {minLength: 3, maxLength: 25}))
  .map(([opening, rest]) => [...opening, ...rest]);

/** Walks one step, page loads included, and checks after each move what must always be so. */
async function walk(path: readonly Move[]) {
  const directory = createFakeDirectory();
  const clock = createTestClock();
  const stored = new Map<string, string>();
  const memory = createMemoryStorage();
  const storage = {
    ...memory,
    setItem(key: string, value: string) {
      stored.set(`${key} ${value}`, value);
      memory.setItem(key, value);
    },
  };
  const changed = new Map<string, string>();
  const changes = new Set<string>();
  const passwords: string[] = [canary];
  let tenantSeconds = 0;
  let intents = 0;
  let outcome: (typeof writeOutcomes)[number] = writeOutcomes[0];
  let checkedUser = '';
  let answerLate = () => {};
  /** Users whose last reset was accepted, as the page has heard before it gave that one up. */
  const accepted = new Set<string>();

  const takeEffect = (userId: string) => {
    tenantSeconds += 10;
    // The tenant's clock runs days apart from the machine's.
    changed.set(userId, new Date(Date.UTC(2026, 10, 25) + tenantSeconds * 1_000).toISOString());
    changes.add(changed.get(userId) ?? '');
    directory.operation = {...directory.operation, createdDateTime: changed.get(userId)};
  };
  directory.write = (request): Answer | Promise<Answer> => {
    passwords.push((request.body as {readonly newPassword: string}).newPassword);
    const userId = request.path.split('/')[2] ?? '';
    accepted.delete(userId);
    if (outcome.takesEffect) takeEffect(userId);
    switch (outcome.answer) {
      case 'accepted':
        return acceptedAnswer();
      case 'accepted-without-link':
        return answerOf(undefined, 202);
      case 'lost':
        return failure(createGraphProblem('offline', {mayHaveTakenEffect: true}));
      case 'refused':
        return failure(createGraphProblem('forbidden'));
      case 'never':
        return new Promise(() => undefined);
      case 'late':
        return new Promise((resolve) => {
          answerLate = () => {
            resolve(acceptedAnswer());
            if (memory.getItem(`runbook.reset/t/${userId}`) !== null) accepted.add(userId);
          };
        });
    }
  };
  const client: typeof directory.client = {
    send(request) {
      const text = `${request.path} ${JSON.stringify(request.body ?? null)}`;
      const userId = users.find((each) => text.includes(`/users/${each}`)) ?? 'u1';
      directory.user = {
        id: userId,
        lastPasswordChangeDateTime: changed.get(userId) ?? '2026-11-01',
      };
      return directory.client.send(request);
    },
  };

  const load = () => {
    let seed = 7;
    return createResetPasswordStep({
      client,
      clock,
      storage,
      tenantKey: 't',
      cloud: clouds.global,
      randomBytes: (count) => new Uint8Array(count).map(() => (seed = (seed * 73 + 41) % 256)),
    });
  };

  const verify = (step: ResetPasswordStep) => {
    const state = step.state.get();
    expect(directory.writes().length).toBeLessThanOrEqual(intents);
    const kept = JSON.stringify(state) + Array.from(stored.keys()).join();
    for (const password of passwords)
      expect(kept).not.toContain(JSON.stringify(password).slice(1, -1));
    if (state.name === 'done') {
      const {before, after} = state.evidence;
      expect(provesChange({before, after, operationCreated: null})).toBe(true);
      expect(changes).toContain(after);
    }
    if (state.name === 'failed') {
      expect(step.secret.state.get().name).not.toBe('held');
      if (state.reason === 'no-effect-seen') expect(accepted).not.toContain(checkedUser);
    }
  };

  let step = load();
  let isDisposed = false;
  for (const move of path) {
    switch (move.do) {
      case 'check':
        if (!isDisposed) checkedUser = move.user;
        step.check(
          {id: move.user, displayName: 'Kim Vries', userPrincipalName: 'kim.vries@contoso.com'},
          null,
        );
        break;
      case 'reset':
      case 'reset-own': {
        const wasReady = step.state.get().name === 'ready';
        step.reset({userId: move.user, ...(move.do === 'reset-own' ? {password: canary} : {})});
        if (wasReady && step.state.get().name === 'acting') intents += 1;
        break;
      }
      case 'retryVerify':
        step.retryVerify();
        break;
      case 'close':
        step.close();
        break;
      case 'hide':
        step.secret.pageHidden();
        break;
      case 'show':
        step.secret.pageVisible();
        break;
      case 'dispose':
        step.dispose();
        isDisposed = true;
        break;
      case 'reload':
        step = load();
        isDisposed = false;
        break;
      case 'advance':
        await clock.advance(move.milliseconds);
        break;
      case 'sleep':
        clock.sleep(Math.abs(move.milliseconds));
        break;
      case 'set-clock':
        clock.set(clock.now() + move.milliseconds);
        break;
      case 'reads':
        directory.readProblem = move.problem === null ? null : createGraphProblem(move.problem);
        break;
      case 'operation':
        directory.operation = {...directory.operation, status: move.status};
        break;
      case 'write':
        outcome = move.outcome;
        break;
      case 'take-effect':
        takeEffect('u1');
        break;
      case 'answer-late':
        answerLate();
        answerLate = () => {};
    }
    await settle();
    verify(step);
  }

  // The way out: whatever happened, within half an hour something is offered again.
  if (isDisposed) return;
  await clock.advance(30 * 60_000);
  verify(step);
  expect(['idle', 'ready', 'blocked', 'done', 'superseded', 'unproven', 'failed']).toContain(
    step.state.get().name,
  );
  expect(step.secret.state.get().name).not.toBe('held');
  directory.readProblem = null;
  directory.operation = {status: 'succeeded'};
  const goal = {id: 'u1', displayName: 'Kim Vries', userPrincipalName: 'kim.vries@contoso.com'};
  for (let tries = 0; tries < 2 && step.state.get().name !== 'ready'; tries += 1) {
    step.check(goal, null);
    await clock.advance(10 * 60_000);
  }
  if (step.state.get().name !== 'ready') step.check(goal, null);
  await settle();
  expect(step.state.get().name).toBe('ready');
}

it('holds on any walk through faults, clocks, reloads and clicks', async () => {
  await fc.assert(fc.asyncProperty(paths, walk), {
    numRuns: walks,
  });
}, 600_000);
