/** Told of what was thrown: a bug, as expected failures are values. */
export type ReportBug = (bug: unknown) => void;

/** Throws it again where nobody catches it: the browser reports it as any other uncaught error. */
export const throwUncaught: ReportBug = (bug) =>
  queueMicrotask(() => {
    throw bug;
  });

/** What may be reported of a bug in code that had `secret` in hand: itself, unless it quotes it. */
export function withoutSecret(bug: unknown, secret: string): unknown {
  // Only a message and a stack can be searched for sure.
  if (!(bug instanceof Error) || bug.cause !== undefined || Object.keys(bug).length > 0) {
    return new Error('A bug, whose details are kept back as they may hold a secret.');
  }
  const told = `${bug.name} ${bug.message} ${bug.stack}`;
  const quoted = [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)];
  return quoted.some((each) => told.includes(each))
    ? new Error(`A bug (${bug.constructor.name}), whose details quote a secret and are kept back.`)
    : bug;
}
