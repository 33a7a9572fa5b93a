import {settle} from '../../../testing/fakes/create-test-clock';
import {failure} from '../../../core/result';
import {createGraphProblem} from '../../../graph/create-graph-problem';
import {acceptedAnswer, after, type Answer} from '../../__fixtures__/create-fake-directory';
import {
  createReadyStep,
  createScene,
  createStep,
  nameOf,
  readCard,
  takesEffect,
  type ResetScene,
} from '../../__fixtures__/create-reset-scene';
import {kim} from '../../__fixtures__/open-ready-tab';

const minute = 60_000;

describe('a bug that throws', () => {
  const bug = new TypeError('x is not a function');

  it.each([
    ['sent', (scene: ResetScene) => (scene.directory.write = () => Promise.reject(bug))],
    [
      'followed',
      ({directory}: ResetScene) =>
        Object.defineProperty(directory, 'operation', {
          configurable: true,
          get: () => {
            throw bug;
          },
        }),
    ],
    [
      'proven',
      ({directory}: ResetScene) => {
        directory.write = () => {
          Object.defineProperty(directory, 'user', {
            configurable: true,
            get: () => {
              throw bug;
            },
          });
          return acceptedAnswer();
        };
      },
    ],
  ] as const)('while the reset is %s leaves a way out, and is reported', async (_, arrange) => {
    const scene = createScene();
    const {directory} = scene;
    const step = await createReadyStep(scene);
    arrange(scene);
    step.reset({userId: kim.id});
    await scene.clock.advance(3_000);
    expect(step.state.get()).toMatchObject({
      name: 'unproven',
      reason: 'read-failed',
      problem: null,
    });
    expect(scene.bugs).toEqual([bug]);

    Object.defineProperties(directory, {
      operation: {value: {status: 'succeeded', createdDateTime: after}},
      user: {value: {lastPasswordChangeDateTime: after}},
    });
    step.retryVerify();
    await scene.clock.advance(3_000);
    expect(nameOf(step)).toBe('done');
    expect(directory.writes()).toHaveLength(1);
  });

  it('is reported without the password', async () => {
    const scene = createScene();
    scene.directory.write = ({body}) => Promise.reject(new TypeError(JSON.stringify(body)));
    const step = await createReadyStep(scene);
    const password = 'Correct "horse" 9';
    step.reset({userId: kim.id, password});
    await settle();
    expect(nameOf(step)).toBe('unproven');
    const [reported] = scene.bugs as Error[];
    expect(reported).toBeInstanceOf(Error);
    expect(`${reported?.message} ${reported?.stack} ${reported?.cause}`).not.toContain('horse');
  });

  it('before anything is sent leads back to the check, and says that nothing was', async () => {
    const scene = createScene();
    const step = await createReadyStep(scene);
    await scene.clock.advance(2 * minute);
    Object.defineProperty(scene.directory, 'readProblem', {
      get: () => {
        throw bug;
      },
    });
    step.reset({userId: kim.id});
    await settle();
    expect(step.state.get()).toMatchObject({name: 'failed', reason: 'not-sent'});
    expect(scene.directory.writes()).toEqual([]);
    expect(scene.bugs).toEqual([bug]);
  });

  it('in the check is no clean bill, and can be tried again', async () => {
    const scene = createScene({getToken: () => Promise.reject(bug)});
    const step = createStep(scene);
    step.check(kim, null);
    await settle();
    expect(step.state.get()).toMatchObject({
      name: 'blocked',
      reason: 'could-not-read',
      precheck: [],
      problem: {code: 'unexpected-answer'},
    });
    expect(scene.bugs).toEqual([bug]);
  });
});

it('takes no card from the very moment in which the last reset ended for a reading after it', async () => {
  const scene = createScene();
  const {card} = await readCard(scene);
  takesEffect(scene.directory);
  const step = await createReadyStep(scene);
  step.reset({userId: kim.id});
  await scene.clock.advance(1_000);
  expect(nameOf(step)).toBe('done');
  step.check(kim, {card, readAt: scene.clock.now()});
  await settle();
  expect(step.state.get()).toMatchObject({
    name: 'ready',
    before: {lastPasswordChangeDateTime: after},
  });
});

it('a late refusal of a reset that was left takes the password of the next one from nobody', async () => {
  const scene = createScene();
  const {directory} = scene;
  const answers: ((given: Answer) => void)[] = [];
  directory.write = () => new Promise((resolve) => answers.push(resolve));
  const step = await createReadyStep(scene);
  step.reset({userId: kim.id});
  await settle();
  const lee = {id: 'u2', displayName: 'Lee Smit', userPrincipalName: 'lee.smit@contoso.com'};
  directory.user = lee;
  step.check(lee, null);
  await settle();
  step.reset({userId: lee.id});
  await settle();
  expect(answers).toHaveLength(2);
  answers[0]?.(failure(createGraphProblem('forbidden')));
  await settle();
  expect(nameOf(step)).toBe('acting');
  expect(step.secret.state.get().name).toBe('held');
  takesEffect(directory);
  directory.user = {...lee, lastPasswordChangeDateTime: after};
  answers[1]?.(acceptedAnswer());
  await scene.clock.advance(5_000);
  expect(nameOf(step)).toBe('done');
});
