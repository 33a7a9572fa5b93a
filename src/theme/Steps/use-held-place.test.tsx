import {act, fireEvent, render} from '@testing-library/react';

import Steps from '.';

const observed = {grow: () => {}, isWatching: false};
const scrolled = jest.fn();

function Page() {
  return (
    <>
      <Steps>
        <li id="step-1-2">Second step</li>
      </Steps>
      <p id="elsewhere">Another part of the page</p>
    </>
  );
}

beforeEach(() => {
  jest.useFakeTimers();
  scrolled.mockClear();
  Element.prototype.scrollIntoView = scrolled;
  observed.isWatching = false;
  globalThis.ResizeObserver = class {
    constructor(callback: () => void) {
      observed.grow = () => observed.isWatching && callback();
    }
    observe = () => void (observed.isWatching = true);
    disconnect = () => void (observed.isWatching = false);
    unobserve = () => undefined;
  } as unknown as typeof ResizeObserver;
});

afterEach(() => jest.useRealTimers());

function open(hash: string) {
  window.history.replaceState(null, '', hash);
  return render(<Page />);
}

test('the step of the address stays in view while the steps above it open', () => {
  open('#step-1-2');
  observed.grow();
  observed.grow();
  expect(scrolled).toHaveBeenCalledTimes(2);
});

test.each(['wheel', 'touchStart', 'pointerDown', 'keyDown'] as const)(
  'nothing moves the page once the reader has taken over: %s',
  (event) => {
    open('#step-1-2');
    fireEvent[event](window);
    observed.grow();
    expect(scrolled).not.toHaveBeenCalled();
  },
);

test('a link to the step holds it as well', () => {
  open('#nowhere');
  window.history.replaceState(null, '', '#step-1-2');
  fireEvent(window, new HashChangeEvent('hashchange'));
  observed.grow();
  expect(scrolled).toHaveBeenCalledTimes(1);
});

test('what grows much later moves nothing', () => {
  open('#step-1-2');
  act(() => jest.advanceTimersByTime(10_000));
  observed.grow();
  expect(scrolled).not.toHaveBeenCalled();
});

test.each(['#nowhere', '#elsewhere', '#'])('an address that names no step: %s', (hash) => {
  open(hash);
  observed.grow();
  expect(scrolled).not.toHaveBeenCalled();
});

test('a page that was left moves nothing', () => {
  open('#step-1-2').unmount();
  observed.grow();
  expect(scrolled).not.toHaveBeenCalled();
});
