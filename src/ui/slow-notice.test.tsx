import {act, render, screen} from '@testing-library/react';

import {SlowNotice} from './slow-notice';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('says nothing of what is quick, and after a second that it is still going on', () => {
  render(<SlowNotice>Still waiting</SlowNotice>);
  act(() => jest.advanceTimersByTime(999));
  expect(screen.getByRole('status')).toBeEmptyDOMElement();

  act(() => jest.advanceTimersByTime(1));
  expect(screen.getByRole('status')).toHaveTextContent('Still waiting');
});
