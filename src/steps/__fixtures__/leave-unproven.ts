import {createGraphProblem} from '../../graph/create-graph-problem';
import type {ResetPasswordStep} from '../reset-password/create-reset-password-step';
import type {Answer} from './create-fake-directory';
import {createReadyStep, type ResetScene} from './create-reset-scene';
import {kim} from './open-ready-tab';

/**
 * A step whose reset of Kim was answered and stays unproven: the tenant could not be read, for a reason
 * that lasts. It can be read again now, and Kim can be checked for another reset.
 */
export async function leaveUnproven(scene: ResetScene, answer: Answer): Promise<ResetPasswordStep> {
  const {directory, clock} = scene;
  const step = await createReadyStep(scene);
  directory.write = () => {
    directory.readProblem = createGraphProblem('forbidden');
    return answer;
  };
  step.reset({userId: kim.id});
  await clock.advance(60_000);
  expect(step.state.get()).toMatchObject({name: 'unproven', reason: 'read-failed'});
  directory.readProblem = null;
  return step;
}
