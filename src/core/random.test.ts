import {secureRandomBytes} from './random';

test('gives as many bytes as asked for, and others each time', () => {
  expect(secureRandomBytes(0)).toHaveLength(0);
  const first = secureRandomBytes(32);
  expect(first).toHaveLength(32);
  expect(secureRandomBytes(32)).not.toEqual(first);
});
