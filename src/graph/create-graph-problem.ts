import type {GraphProblem, GraphProblemCode} from './graph-problem';

/** Fills in everything that is not known of a problem as "not known". */
export function createGraphProblem(
  code: GraphProblemCode,
  known: Partial<Omit<GraphProblem, 'code'>> = {},
): GraphProblem {
  return {
    code,
    status: null,
    graphCode: null,
    graphMessage: null,
    requestId: null,
    retryAfterMilliseconds: null,
    scopes: [],
    claims: null,
    mayHaveTakenEffect: false,
    ...known,
  };
}
