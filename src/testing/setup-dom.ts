import '@testing-library/jest-dom';
import {toHaveNoViolations} from 'jest-axe';
import {TextDecoder, TextEncoder} from 'node:util';

expect.extend(toHaveNoViolations);

// jsdom has neither, and every browser has both.
Object.assign(globalThis, {TextDecoder, TextEncoder});

// jsdom has no media queries: a desktop with a mouse stands in.
window.matchMedia ??= (query) =>
  Object.assign(new EventTarget(), {
    matches: false,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  }) as unknown as MediaQueryList;
