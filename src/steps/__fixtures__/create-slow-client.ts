import type {GraphClient} from '../../graph/graph-client';

/** A client whose answers can be kept on their way: they arrive though the request is called back. */
export interface SlowClient {
  readonly client: GraphClient;
  /** While true, answers do not arrive before `arrive` is called. */
  isSlow: boolean;
  arrive(): void;
}

export function createSlowClient({send}: GraphClient): SlowClient {
  const waiting: (() => void)[] = [];
  const slow: SlowClient = {
    isSlow: false,
    arrive: () => waiting.splice(0).forEach((goOn) => goOn()),
    client: {
      async send(request) {
        const answer = await send(request);
        if (slow.isSlow) await new Promise<void>((goOn) => waiting.push(goOn));
        return answer;
      },
    },
  };
  return slow;
}
