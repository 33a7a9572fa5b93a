import {answerError, type GraphAnswer} from '../graph-answer';

/** A query that Graph refuses with 400. */
export interface QueryProblem {
  readonly code: 'BadRequest' | 'Request_BadRequest' | 'Request_UnsupportedQuery';
  readonly message: string;
}

/** The refusal as Graph sends it. */
export function answerQueryProblem({code, message}: QueryProblem): GraphAnswer {
  return answerError(400, code, message);
}
