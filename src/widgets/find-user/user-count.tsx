import {usePluralForm} from '@docusaurus/theme-common';
import Translate, {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type {ReactNode, Ref} from 'react';

import type {FindUserState} from '../../steps/find-user/create-find-user-step';
import {useSettled} from '../../ui/use-settled';

/** How long the number must stand still before it is read out, in milliseconds. */
const pause = 500;

export interface UserCountProps {
  readonly ref: Ref<HTMLParagraphElement>;
  readonly list: FindUserState;
}

/**
 * How many users were found, shown and read out once it stands still; until then, that they are being
 * looked for, which stays the same words however much is typed. Can be given the focus.
 */
export function UserCount({ref, list}: UserCountProps): ReactNode {
  const words = useSettled(useCountInWords(list), pause);
  const answered = list.status === 'loading' ? null : list.query;
  const isSearching = useSettled(answered, pause) !== answered || answered === null;
  return (
    <p ref={ref} role="status" aria-busy={isSearching} tabIndex={-1}>
      {words === null ? (
        <Translate id="findUser.loading">Loading the users…</Translate>
      ) : isSearching ? (
        <Translate id="findUser.searching">Searching…</Translate>
      ) : (
        words
      )}
    </p>
  );
}

/** Null while there is no number yet. */
function useCountInWords({status, users, total, hasMore}: FindUserState): string | null {
  const {selectMessage} = usePluralForm();
  const {i18n} = useDocusaurusContext();
  const inWords = (count: number) => new Intl.NumberFormat(i18n.currentLocale).format(count);
  if (status === 'failed') {
    return users.length > 0
      ? translate(
          {
            id: 'findUser.count.incomplete',
            message: 'The list could not be loaded further than {shown}.',
          },
          {shown: inWords(users.length)},
        )
      : translate({id: 'findUser.count.failed', message: 'The users could not be loaded.'});
  }
  if (status !== 'ready' && users.length === 0) return null;
  if (users.length === 0) {
    return translate({
      id: 'findUser.count.none',
      message: 'No users found. Try the beginning of the first or last name, or the sign-in name.',
    });
  }
  if (total === null && hasMore) {
    return translate(
      {id: 'findUser.count.more', message: 'More than {shown} users.'},
      {shown: inWords(users.length)},
    );
  }
  const count = total ?? users.length;
  return selectMessage(
    count,
    translate(
      {
        id: 'findUser.count.plural',
        message: '{count} user|{count} users',
        description: 'Singular and plural, separated by a bar',
      },
      {count: inWords(count)},
    ),
  );
}
