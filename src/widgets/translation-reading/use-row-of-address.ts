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
    const anchor = decodeURIComponent(location.hash.slice(1));
    if (anchor === '') return;
    const row = rows.current?.querySelector<HTMLElement>(`[data-anchor="${CSS.escape(anchor)}"]`);
    row?.scrollIntoView();
    row?.focus({preventScroll: true});
    // Each click on a link has a location of its own, even if it leads to where the page is already.
  }, [rows, location]);
}
