import Translate, {translate} from '@docusaurus/Translate';
import {useRef, type KeyboardEvent, type ReactNode} from 'react';

import {SearchField} from '../../ui/search-field';
import {SlowNotice} from '../../ui/slow-notice';
import {GraphProblemMessage} from '../graph-problem-message/graph-problem-message';
import {searchFieldId} from '../step-action-id';
import {ChosenNotice} from './chosen-notice';
import {GuestNote} from './guest-note';
import {UserCount} from './user-count';
import {UserList, type UserListHandle} from './user-list';
import {useFindUser} from './use-find-user';

/** The search field and the list below it, with everything that may be said about them. */
export function UserSearch({stepId}: {readonly stepId: string}): ReactNode {
  const {text, list, chosen, search, loadMore, retry, choose} = useFindUser();
  const input = useRef<HTMLInputElement>(null);
  const count = useRef<HTMLParagraphElement>(null);
  const userList = useRef<UserListHandle>(null);

  const moveIntoList = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    userList.current?.focus();
  };

  return (
    <>
      <SearchField
        inputRef={input}
        inputId={searchFieldId(stepId)}
        label={translate({id: 'findUser.search.label', message: 'Search the users'})}
        hint={translate({
          id: 'findUser.search.hint',
          message:
            'The beginning of a name, sign-in name or email address. The down arrow key takes you to the list.',
        })}
        value={text}
        onChange={(next) => {
          userList.current?.toStart();
          search(next);
        }}
        onKeyDown={moveIntoList}
      />
      <UserCount ref={count} list={list} />
      {list.users.length > 0 && (
        <UserList
          ref={userList}
          list={list}
          chosenId={chosen?.id ?? null}
          onChoose={choose}
          onLoadMore={loadMore}
          onLeave={() => input.current?.focus()}
        />
      )}
      {(list.status === 'loading' || list.status === 'loading-more') && (
        <SlowNotice>
          <Translate id="findUser.slow">
            Microsoft Graph is taking longer than usual. Still waiting for the users…
          </Translate>
        </SlowNotice>
      )}
      {list.problem && (
        <GraphProblemMessage
          problem={list.problem}
          onRetry={() => {
            // The button that was pressed goes away with the problem.
            count.current?.focus();
            retry();
          }}
        />
      )}
      <GuestNote />
      {chosen && <ChosenNotice chosen={chosen} />}
    </>
  );
}
