import {act, renderHook} from '@testing-library/react';

import {useSettled} from './use-settled';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('follows a value once it has stood still, and skips what came in between', () => {
  const {result, rerender} = renderHook(({value}) => useSettled(value, 500), {
    initialProps: {value: 'one'},
  });
  rerender({value: 'two'});
  act(() => jest.advanceTimersByTime(400));
  rerender({value: 'three'});
  act(() => jest.advanceTimersByTime(499));
  expect(result.current).toBe('one');

  act(() => jest.advanceTimersByTime(1));
  expect(result.current).toBe('three');
});
