import {defaultRangeExtractor, useVirtualizer, type Range} from '@tanstack/react-virtual';
import {useCallback, useEffect, useId, useState, type KeyboardEvent, type RefObject} from 'react';

import type {UserListProps} from './user-list';

/** How high a row is before it is measured, in CSS pixels. */
const estimatedRowHeight = 68;
/** How many rows from the end the next page is asked for. */
const loadMoreDistance = 5;

/** Scrolling, paging and the keyboard of the list of users. */
export function useUserList(
  scroller: RefObject<HTMLDivElement | null>,
  {list, onChoose, onLoadMore, onLeave}: Omit<UserListProps, 'ref'>,
) {
  const {users, hasMore, status} = list;
  const listId = useId();
  const [wantedIndex, setWantedIndex] = useState(0);
  const activeIndex = Math.min(wantedIndex, users.length - 1);

  const virtualizer = useVirtualizer({
    count: users.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedRowHeight,
    getItemKey: (index) => users[index]?.id ?? index,
    overscan: 6,
    // The current row stays in the page even where it is out of view: it is pointed at.
    rangeExtractor: useCallback(
      (range: Range) =>
        Array.from(new Set([...defaultRangeExtractor(range), activeIndex])).sort((a, b) => a - b),
      [activeIndex],
    ),
  });

  const lastInView = virtualizer.range?.endIndex ?? 0;
  const isNearEnd = lastInView >= users.length - loadMoreDistance;
  useEffect(() => {
    if (isNearEnd && hasMore && status === 'ready') onLoadMore();
  }, [isNearEnd, hasMore, status, users.length, onLoadMore]);

  const moveTo = (index: number) => {
    const next = Math.max(0, Math.min(index, users.length - 1));
    setWantedIndex(next);
    virtualizer.scrollToIndex(next, {align: 'auto'});
  };

  const toStart = useCallback(() => {
    setWantedIndex(0);
    scroller.current?.scrollTo?.({top: 0});
  }, [scroller]);

  const rowsInView = () => {
    const {startIndex, endIndex} = virtualizer.range ?? {startIndex: 0, endIndex: 0};
    return Math.max(1, endIndex - startIndex);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => moveTo(activeIndex + 1),
      ArrowUp: () => moveTo(activeIndex - 1),
      PageDown: () => moveTo(activeIndex + rowsInView()),
      PageUp: () => moveTo(activeIndex - rowsInView()),
      Home: () => moveTo(0),
      End: () => moveTo(users.length - 1),
      Enter: chooseActive,
      ' ': chooseActive,
      Escape: onLeave,
    };
    const move = moves[event.key];
    if (move) {
      event.preventDefault();
      move();
    } else if (event.key.length === 1) {
      // What is typed goes on in the search field, which receives this very key.
      onLeave();
    }
  };

  const chooseActive = () => {
    const user = users[activeIndex];
    if (user) onChoose(user);
  };

  return {
    virtualizer,
    activeIndex,
    rowId: (index: number) => `${listId}-${index}`,
    onKeyDown,
    toStart,
  };
}
