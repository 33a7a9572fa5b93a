import fc from 'fast-check';

/** The kinds of requests that the runbook sends, as the wire tells them apart. */
const wireTargets = ['write', 'operation', 'evidence', 'card', 'list', 'token'] as const;
export type WireTarget = (typeof wireTargets)[number];

/**
 * What happens to a request on its way. `isCarriedOut` says of one without a usable answer whether it
 * reached the tenant all the same.
 */
export type WireFault =
  /** The connection fails before the request leaves, or after it arrived. */
  | {readonly name: 'lost'; readonly isCarriedOut: boolean}
  /** Arrives, and is answered, after so many milliseconds; what is cut off meanwhile may arrive. */
  | {
      readonly name: 'slow';
      readonly arrives: number;
      readonly answers: number;
      readonly isCarriedOut: boolean;
    }
  | {readonly name: 'never-answered'; readonly isCarriedOut: boolean}
  /** Turned away before anyone looks at it. */
  | {
      readonly name: 'turned-away';
      readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 429 | 501;
      readonly retryAfter?: string;
    }
  | {readonly name: 'claims-challenge'}
  /** 400 whose message repeats what was sent. */
  | {readonly name: 'echo'}
  /** A gateway or the service itself fails. */
  | {
      readonly name: 'broken';
      readonly status: 500 | 502 | 503 | 504;
      readonly isCarriedOut: boolean;
    }
  /** Carried out, and the answer arrives in another shape; `empty` and `html` keep its status. */
  | {readonly name: 'garbled'; readonly how: 'empty' | 'html' | 'truncated' | 'somebody-else'}
  /** The answer to the reset leads nowhere, or elsewhere. */
  | {readonly name: 'link'; readonly to: 'nowhere' | 'another-host'}
  /** An operation says so of itself, whatever it is. */
  | {readonly name: 'status'; readonly status: 'unknownFutureValue' | 'cancelled' | 'Running'}
  /** No token, or not the ones that were asked for. */
  | {
      readonly name: 'no-token';
      readonly why: 'sign-in-required' | 'consent-required' | 'claims-required' | 'offline';
    };

const flag = fc.boolean();
const wait = fc.constantFrom(200, 3_000, 20_000, 70_000);

const passing: fc.Arbitrary<WireFault> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({name: fc.constant('lost' as const), isCarriedOut: flag}),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      name: fc.constant('slow' as const),
      arrives: wait,
      answers: wait,
      isCarriedOut: flag,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({name: fc.constant('never-answered' as const), isCarriedOut: flag}),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      name: fc.constant('broken' as const),
      status: fc.constantFrom(500 as const, 502, 503, 504),
      isCarriedOut: flag,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      name: fc.constant('garbled' as const),
      how: fc.constantFrom('empty' as const, 'html', 'truncated', 'somebody-else'),
    }),
  },
);

const refusing: fc.Arbitrary<WireFault> = fc.oneof(
  fc.record({
    name: fc.constant('turned-away' as const),
    status: fc.constantFrom(400 as const, 401, 403, 404, 409, 412, 501),
  }),
  fc.record({
    name: fc.constant('turned-away' as const),
    status: fc.constant(429 as const),
    retryAfter: fc.constantFrom('3', '2.128', 'Sun, 22 Nov 2026 10:00:00 GMT', '86400', 'soon'),
  }),
  fc.constant({name: 'turned-away', status: 429} as const),
  fc.constant({name: 'claims-challenge'} as const),
);

const faultsOfTarget: Readonly<Record<WireTarget, fc.Arbitrary<WireFault>>> = {
  write: fc.oneof(
    {weight: 4, arbitrary: passing},
    {weight: 2, arbitrary: refusing},
    {weight: 1, arbitrary: fc.constant({name: 'echo'} as const)},
    {
      weight: 1,
      arbitrary: fc.record({
        name: fc.constant('link' as const),
        to: fc.constantFrom('nowhere' as const, 'another-host'),
      }),
    },
  ),
  operation: fc.oneof(
    {weight: 3, arbitrary: passing},
    {weight: 2, arbitrary: refusing},
    {
      weight: 2,
      arbitrary: fc.record({
        name: fc.constant('status' as const),
        status: fc.constantFrom('unknownFutureValue' as const, 'cancelled', 'Running'),
      }),
    },
  ),
  evidence: fc.oneof({weight: 3, arbitrary: passing}, {weight: 2, arbitrary: refusing}),
  card: fc.oneof({weight: 3, arbitrary: passing}, {weight: 2, arbitrary: refusing}),
  list: fc.oneof({weight: 3, arbitrary: passing}, {weight: 2, arbitrary: refusing}),
  token: fc.oneof(
    fc.record({
      name: fc.constant('no-token' as const),
      why: fc.constantFrom(
        'sign-in-required' as const,
        'consent-required',
        'claims-required',
        'offline',
      ),
    }),
    fc.record({
      name: fc.constant('slow' as const),
      arrives: fc.constantFrom(500, 8_000),
      answers: fc.constant(0),
      isCarriedOut: fc.constant(true),
    }),
  ),
};

/** A fault that lies in wait for the next requests of one kind. */
export interface PlannedFault {
  readonly target: WireTarget;
  readonly fault: WireFault;
  /** How many requests it meets; 1,000 stands for all. */
  readonly times: number;
}

/** Faults that lie in wait; those of the reset itself are the likeliest. */
export const plannedFaults: fc.Arbitrary<PlannedFault> = fc
  .oneof(
    {weight: 4, arbitrary: fc.constant('write' as const)},
    {weight: 5, arbitrary: fc.constantFrom(...wireTargets)},
  )
  .chain((target) =>
    fc.record({
      target: fc.constant(target),
      fault: faultsOfTarget[target],
      times: fc.constantFrom(1, 1, 3, 1_000),
    }),
  );
