import '@testing-library/jest-dom';
import {toHaveNoViolations} from 'jest-axe';
import {TextDecoder, TextEncoder} from 'node:util';
import {BroadcastChannel} from 'node:worker_threads';

expect.extend(toHaveNoViolations);

// jsdom has none of them, and every browser has all.
Object.assign(globalThis, {BroadcastChannel, TextDecoder, TextEncoder});

// jsdom has no media queries: a desktop with a mouse stands in.
window.matchMedia ??= (query) =>
  Object.assign(new EventTarget(), {
    matches: false,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  }) as unknown as MediaQueryList;
