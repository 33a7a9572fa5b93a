/** The outcome of something that is expected to fail at times: failures are values, bugs throw. */
export type Result<Value, Problem> =
  {readonly ok: true; readonly value: Value} | {readonly ok: false; readonly problem: Problem};

/** Wraps a value as a success. */
export const success = <Value>(value: Value): Result<Value, never> => ({ok: true, value});

/** Wraps a problem as a failure. */
export const failure = <Problem>(problem: Problem): Result<never, Problem> => ({
  ok: false,
  problem,
});
