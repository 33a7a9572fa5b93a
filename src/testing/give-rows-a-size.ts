import {act} from '@testing-library/react';

/**
 * jsdom lays nothing out, so a virtual list would draw no rows. Gives every listbox `listHeight` and
 * every option `rowHeight`, in CSS pixels.
 */
export function giveRowsASize({listHeight = 400, rowHeight = 50} = {}): void {
  const heightOf = (element: HTMLElement) => {
    const role = element.getAttribute('role');
    if (role === 'option') return rowHeight;
    return role === 'listbox' ? listHeight : 0;
  };
  Object.defineProperties(HTMLElement.prototype, {
    offsetHeight: {
      configurable: true,
      get(this: HTMLElement) {
        return heightOf(this);
      },
    },
    clientHeight: {
      configurable: true,
      get(this: HTMLElement) {
        return heightOf(this);
      },
    },
    offsetWidth: {configurable: true, get: () => 600},
    scrollHeight: {
      configurable: true,
      get(this: HTMLElement) {
        return Number.parseFloat(
          (this.firstElementChild as HTMLElement | null)?.style.height ?? '0',
        );
      },
    },
  });
  HTMLElement.prototype.scrollTo = function scrollTo(this: HTMLElement, options?: unknown) {
    this.scrollTop = (options as {top?: number} | undefined)?.top ?? 0;
    // A browser tells of it later, never while React is at work.
    setTimeout(() => act(() => void this.dispatchEvent(new Event('scroll'))));
  };
}
