import {translate} from '@docusaurus/Translate';
import {useLayoutEffect, useRef, type RefObject} from 'react';

import {nameSearchParts} from './name-search-parts';

/** Names the search parts inside the element that the returned reference is given to. */
export function useSearchNames(): RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!frame.current) return;
    nameSearchParts(frame.current, translate({id: 'theme.SearchBar.label', message: 'Search'}));
  });
  return frame;
}
