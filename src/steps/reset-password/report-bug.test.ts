import {throwUncaught, withoutSecret} from './report-bug';

const secret = 'Correct "horse" 9';

it('throws a bug again where nobody catches it', () => {
  const queue = jest.spyOn(globalThis, 'queueMicrotask').mockImplementation(() => undefined);
  const bug = new TypeError('x is not a function');
  throwUncaught(bug);
  expect(queue.mock.calls[0]?.[0]).toThrow(bug);
  queue.mockRestore();
});

it('keeps a bug as it is where it cannot hold the secret', () => {
  const bug = new TypeError('x is not a function');
  expect(withoutSecret(bug, secret)).toBe(bug);
});

it.each([
  ['its message', new Error(`Not sent: ${secret}`)],
  ['the JSON in its message', new Error(JSON.stringify({newPassword: secret}))],
  ['a JSON text in its message', new Error(JSON.stringify(`Not sent: ${secret}`))],
  ['an address in its message', new Error(`/x?p=${encodeURIComponent(secret)}`)],
  ['its cause', new Error('Not sent', {cause: {body: secret}})],
  ['a property of it', Object.assign(new Error('Not sent'), {body: secret})],
  ['what was thrown, which is no error', {newPassword: secret}],
])('keeps the secret back where it stands in %s', (_, bug) => {
  const told = withoutSecret(bug, secret) as Error;
  expect(`${told.message} ${told.stack} ${JSON.stringify(told)}`).not.toContain('horse');
  expect(told.message).toMatch(/^A bug.* kept back/);
  expect(told.cause).toBeUndefined();
});
