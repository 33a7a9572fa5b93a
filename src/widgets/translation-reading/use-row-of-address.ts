import {useLocation} from '@docusaurus/router';
import {useEffect, type RefObject} from 'react';

/**
 * Takes the reader to the row of the heading that the address names, now and whenever the address
 * changes: the element that has the id stands in the ordinary view, which is hidden.
 *
 * @param rows Element that holds the rows; each heading's has its id as `data-anchor`.
 */
export function useRowOfAddress(rows: RefObject<HTMLElement | null>): void {
  const location = useLocation();
  useEffect(() => {
    const named = location.hash.slice(1);
    if (named === '') return;
    // After the browser itself has gone to the address, which takes the focus from wherever it is.
    const frame = requestAnimationFrame(() => {
      const all = rows.current?.querySelectorAll<HTMLElement>('[data-anchor]') ?? [];
      // Encoded and not decoded: what somebody made up need not be an encoding of anything.
      const row = Array.from(all).find(({dataset: {anchor = ''}}) =>
        [anchor, encodeURIComponent(anchor)].includes(named),
      );
      row?.scrollIntoView();
      row?.focus({preventScroll: true});
    });
    return () => cancelAnimationFrame(frame);
    // Each click on a link has a location of its own, even if it leads to where the page is already.
  }, [rows, location]);
}
