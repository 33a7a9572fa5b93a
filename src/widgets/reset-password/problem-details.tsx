import type {ReactNode} from 'react';

import type {GraphProblem} from '../../graph/graph-problem';
import {problemKind} from '../../steps/problems/problem-kind';
import {GraphProblemMessage} from '../graph-problem-message/graph-problem-message';

/** Whether somebody must sign in or consent first, which the problem's own button leads to. */
export function isForPerson(problem: GraphProblem | null): boolean {
  return problem !== null && problemKind(problem) === 'person';
}

/** The problem in full; its button is there only where the operator must sign in. */
export function ProblemDetails({
  problem,
  onRetry,
}: {
  readonly problem: GraphProblem;
  readonly onRetry: () => void;
}): ReactNode {
  return isForPerson(problem) ? (
    <GraphProblemMessage isEffectTold problem={problem} onRetry={onRetry} />
  ) : (
    <GraphProblemMessage isEffectTold problem={problem} />
  );
}
