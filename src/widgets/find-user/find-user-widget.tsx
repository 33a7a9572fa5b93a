import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import {createObservable} from '../../core/observable';
import type {PracticeSettings} from '../../practice/practice-tenant';
import {useObservable} from '../../ui/use-observable';
import {PracticeMenu} from '../practice-menu/practice-menu';
import {SessionBar} from '../session-bar/session-bar';
import {useTenant} from '../tenant-context';
import {UserSearch} from './user-search';

const noSettings = createObservable<PracticeSettings | null>(null);

/** Step "Users > Active users": who is signed in, and the tenant's users. */
export function FindUserWidget({stepId}: {readonly stepId: string}): ReactNode {
  const {auth, practice} = useTenant();
  const {active} = useObservable(auth.state);
  const settings = useObservable<PracticeSettings | null>(practice?.settings ?? noSettings);
  return (
    <>
      <SessionBar />
      {practice && <PracticeMenu practice={practice} />}
      {active ? (
        // Another account, or a practice tenant of another size, has another list.
        <UserSearch key={`${active.id} ${settings?.size}`} stepId={stepId} />
      ) : (
        <p>
          <Translate id="findUser.signInFirst">
            Sign in as an administrator to see the users of the tenant.
          </Translate>
        </p>
      )}
    </>
  );
}
