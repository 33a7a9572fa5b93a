import {settle} from './settle';

test('a storage that is full is a problem of the sign-in, and a bug is let through', async () => {
  const full = new DOMException('full', 'QuotaExceededError');
  expect(await settle(Promise.reject(full))).toEqual({
    ok: false,
    problem: {code: 'storage-full', message: null},
  });
  await expect(settle(Promise.reject(new DOMException('no', 'DataError')))).rejects.toThrow('no');
  await expect(settle(Promise.reject(new TypeError('bug')))).rejects.toThrow('bug');
  expect(await settle(Promise.resolve(1))).toEqual({ok: true, value: 1});
});
