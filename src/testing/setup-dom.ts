import '@testing-library/jest-dom';
import {toHaveNoViolations} from 'jest-axe';

expect.extend(toHaveNoViolations);

// jsdom has no media queries: a desktop with a mouse stands in.
window.matchMedia ??= (query) =>
  Object.assign(new EventTarget(), {
    matches: false,
    media: query,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  }) as unknown as MediaQueryList;
