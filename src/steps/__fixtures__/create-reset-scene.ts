import {createMemoryStorage, type KeyValueStorage} from '../../core/key-value-storage';
import type {Observable} from '../../core/observable';
import {clouds, type Cloud} from '../../graph/clouds';
import type {GetToken} from '../../graph/graph-client';
import {readUserCard} from '../../graph/read-user-card';
import {createTestClock, settle, type TestClock} from '../../testing/fakes/create-test-clock';
import type {DatedCard} from '../reset-password/check-user';
import {
  createResetPasswordStep,
  type ResetPasswordStep,
} from '../reset-password/create-reset-password-step';
import type {ResetPasswordState} from '../reset-password/reset-password-state';
import type {SharedResets} from '../reset-password/shared-resets';
import {
  acceptedAnswer,
  after,
  createFakeDirectory,
  type Answer,
  type FakeDirectory,
} from './create-fake-directory';
import {kim} from './open-ready-tab';

/** One page with one step, and everything around it. */
export interface ResetScene {
  readonly directory: FakeDirectory;
  readonly clock: TestClock;
  readonly storage: KeyValueStorage;
  readonly cloud: Cloud;
  readonly getToken?: GetToken;
  readonly shared?: SharedResets;
  readonly operator?: Observable<string | null>;
  /** The bugs that were reported. */
  readonly bugs: unknown[];
}

export const createScene = (parts: Partial<ResetScene> = {}): ResetScene => ({
  directory: createFakeDirectory(),
  clock: createTestClock(),
  storage: createMemoryStorage(),
  cloud: clouds.global,
  bugs: [],
  ...parts,
});

/** Loads the page: a step that goes by what the storage of the scene holds. */
export function createStep({
  directory,
  clock,
  storage,
  cloud,
  getToken,
  shared,
  operator,
  bugs,
}: ResetScene): ResetPasswordStep {
  let seed = 0;
  return createResetPasswordStep({
    client: directory.client,
    clock,
    storage,
    tenantKey: 'contoso',
    cloud,
    randomBytes: (count) => new Uint8Array(count).map(() => (seed = (seed * 73 + 41) % 256)),
    reportBug: (bug) => bugs.push(bug),
    ...(getToken && {getToken}),
    ...(shared && {shared}),
    ...(operator && {operator}),
  });
}

/** Kim's card, read now. */
export async function readCard({directory, clock}: ResetScene): Promise<DatedCard> {
  const card = await readUserCard(directory.client, {
    userId: kim.id,
    displayName: kim.displayName,
    includeRoles: true,
  });
  if (!card.ok) throw new Error('the card is part of the scene');
  return {card: card.value, readAt: clock.now()};
}

/** A step that waits for the confirmation of Kim's reset. */
export async function createReadyStep(scene: ResetScene): Promise<ResetPasswordStep> {
  const step = createStep(scene);
  step.check(kim, null);
  await settle();
  expect(step.state.get().name).toBe('ready');
  return step;
}

/** Lets the tenant show the effect as soon as it is asked for the reset. */
export function takesEffect(directory: FakeDirectory, answer: Answer = acceptedAnswer()): void {
  directory.write = () => {
    directory.user = {...directory.user, lastPasswordChangeDateTime: after};
    return answer;
  };
}

export const nameOf = ({state}: ResetPasswordStep): ResetPasswordState['name'] => state.get().name;
