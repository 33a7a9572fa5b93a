import {act, render, screen} from '@testing-library/react';

import {createTestClock} from '../testing/fakes/create-test-clock';
import {Countdown} from './countdown';

const show = (minutes: number, locale = 'en') => {
  const clock = createTestClock();
  render(
    <Countdown
      clock={clock}
      endsAt={clock.now() + minutes * 60_000}
      locale={locale}
      describe={(time) => `${time} left`}
    />,
  );
  return (milliseconds: number) => act(() => clock.advance(milliseconds));
};

test('shows the time left to the second', async () => {
  const advance = show(10);
  expect(screen.getByRole('timer')).toHaveTextContent('10 minutes left');
  await advance(28_000);
  expect(screen.getByRole('timer')).toHaveTextContent('9 minutes 32 seconds left');
});

test('tells screen readers now and then only', async () => {
  const advance = show(10);
  await advance(4 * 60_000);
  expect(screen.getByRole('status')).toBeEmptyDOMElement();
  await advance(60_000);
  expect(screen.getByRole('status')).toHaveTextContent('5 minutes left');
  await advance(2 * 60_000);
  expect(screen.getByRole('status')).toHaveTextContent('5 minutes left');
  await advance(2 * 60_000);
  expect(screen.getByRole('status')).toHaveTextContent('1 minute left');
});

test('counts in the language of the page, and stops at nothing', async () => {
  const advance = show(1, 'nl-NL');
  expect(screen.getByRole('timer')).toHaveTextContent('1 minuut left');
  await advance(120_000);
  expect(screen.getByRole('timer')).toHaveTextContent('0 seconden left');
});
