import {failure, success, type Result} from '../../core/result';
import type {GraphClient, GraphRequest} from '../../graph/graph-client';
import type {GraphProblem} from '../../graph/graph-problem';

export interface FakeGraphClient extends GraphClient {
  /** The requests that were sent, in order. */
  readonly sent: readonly GraphRequest[];
  /** Answers every request from now on. */
  answer: (
    request: GraphRequest,
  ) => Result<unknown, GraphProblem> | Promise<Result<unknown, GraphProblem>>;
}

/** A Graph client without Graph: `answer` gives the body of a 200, or a problem. */
export function createFakeGraphClient(answer: FakeGraphClient['answer']): FakeGraphClient {
  const sent: GraphRequest[] = [];
  const client: FakeGraphClient = {
    sent,
    answer,
    async send(request) {
      sent.push(request);
      const outcome = await client.answer(request);
      if (!outcome.ok) return failure(outcome.problem);
      return success({
        status: 200,
        headers: new Headers(),
        body: outcome.value,
      });
    },
  };
  return client;
}
