import {useEffect, type RefObject} from 'react';

/** What shows that the reader has taken over: from then on nothing may move the page. */
const readerEvents = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** How long the steps above may take to open, in milliseconds. */
const settlingTime = 10_000;

/** Keeps `element` at the top of the window whatever grows in `steps`. Returns what ends it. */
function holdPlace(element: Element, steps: Element): () => void {
  const observer = new ResizeObserver(() => element.scrollIntoView());
  const letGo = () => {
    observer.disconnect();
    clearTimeout(timer);
    for (const name of readerEvents) window.removeEventListener(name, letGo);
  };
  const timer = setTimeout(letGo, settlingTime);
  for (const name of readerEvents) window.addEventListener(name, letGo, {passive: true});
  observer.observe(steps);
  return letGo;
}

/**
 * Keeps the step that the address names at the top of the window while the steps above it open: after
 * a reload, a change of language or a link to the step they grow, and would push it out of sight.
 * Ends as soon as the reader does anything.
 */
export function useHeldPlace(steps: RefObject<Element | null>): void {
  useEffect(() => {
    let letGo = () => {};
    const hold = () => {
      letGo();
      const element = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
      if (element && steps.current?.contains(element)) letGo = holdPlace(element, steps.current);
    };
    hold();
    window.addEventListener('hashchange', hold);
    return () => {
      window.removeEventListener('hashchange', hold);
      letGo();
    };
  }, [steps]);
}
