import {translate} from '@docusaurus/Translate';
import {useImperativeHandle, useRef, type ReactNode, type Ref} from 'react';

import type {UserSummary} from '../../graph/user';
import type {FindUserState} from '../../steps/find-user/create-find-user-step';
import {useUserList} from './use-user-list';
import styles from './user-list.module.css';
import {UserRow} from './user-row';

export interface UserListHandle {
  /** Moves the focus into the list. */
  focus(): void;
  /** Scrolls to the first row, and makes it the current one. */
  toStart(): void;
}

export interface UserListProps {
  readonly ref: Ref<UserListHandle>;
  readonly list: FindUserState;
  readonly chosenId: string | null;
  readonly onChoose: (user: UserSummary) => void;
  /** The last rows are in view. */
  readonly onLoadMore: () => void;
  /** The person wants back to the search field: by Escape, or by typing on. */
  readonly onLeave: () => void;
}

/**
 * The users as a listbox of which only the rows in view are in the page. The list holds the focus,
 * the current row is pointed at (`aria-activedescendant`), because rows come and go while scrolling.
 */
export function UserList({ref, ...props}: UserListProps): ReactNode {
  const {list, chosenId, onChoose} = props;
  const scroller = useRef<HTMLDivElement>(null);
  const {virtualizer, activeIndex, rowId, onKeyDown, toStart} = useUserList(scroller, props);

  useImperativeHandle(ref, () => ({focus: () => scroller.current?.focus(), toStart}), [toStart]);

  return (
    <div
      ref={scroller}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={translate({id: 'findUser.list.label', message: 'Users'})}
      aria-busy={list.status === 'loading' || list.status === 'loading-more'}
      aria-activedescendant={rowId(activeIndex)}
      onKeyDown={onKeyDown}
    >
      <div className={styles.rows} role="presentation" style={{height: virtualizer.getTotalSize()}}>
        {virtualizer.getVirtualItems().map(({key, index, start}) => {
          const user = list.users[index];
          return (
            user && (
              <UserRow
                key={key}
                ref={virtualizer.measureElement}
                id={rowId(index)}
                user={user}
                index={index}
                top={start}
                total={list.total}
                isActive={index === activeIndex}
                isChosen={user.id === chosenId}
                onChoose={() => onChoose(user)}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
