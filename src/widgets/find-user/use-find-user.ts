import {useEffect, useState} from 'react';

import type {UserSummary} from '../../graph/user';
import {createFindUserStep} from '../../steps/find-user/create-find-user-step';
import {useObservable} from '../../ui/use-observable';
import {useTenant} from '../tenant-context';

/** The list of users of the signed-in account, and the one that was chosen from it. */
export function useFindUser() {
  const {client, clock, incident} = useTenant();
  const [step] = useState(() => createFindUserStep({client, clock}));
  const [text, setText] = useState('');
  const list = useObservable(step.state);
  const chosen = useObservable(incident.chosen);

  useEffect(() => {
    step.search('');
    return () => step.dispose();
  }, [step]);

  return {
    text,
    list,
    chosen,
    search(next: string) {
      setText(next);
      step.search(next);
    },
    loadMore: step.loadMore,
    retry: step.retry,
    choose(user: UserSummary) {
      // Choosing the same person again must not take a confirmation back.
      const chosen = incident.chosen.get();
      const isSame =
        user.id === chosen?.id &&
        user.displayName === chosen.displayName &&
        user.userPrincipalName === chosen.userPrincipalName;
      if (!isSame) incident.choose(user);
    },
  };
}
