import {useState} from 'react';

import type {PracticeTenant, PracticeTenantSize} from '../../practice/practice-tenant';
import {useObservable} from '../../ui/use-observable';
import {reloadPage} from '../reload-page';
import {useTenant} from '../tenant-context';

/** The controls of the practice tenant. */
export function usePracticeMenu(practice: PracticeTenant) {
  const {auth, incident} = useTenant();
  const settings = useObservable(practice.settings);
  const [isAsking, setIsAsking] = useState(false);

  const putBack = async () => {
    practice.reset();
    incident.clear();
    await auth.forget();
    // The widgets still show the tenant as it was.
    reloadPage();
  };

  return {
    settings,
    setFault: practice.setFault,
    setSize(size: PracticeTenantSize) {
      // Another size has other people: the chosen one may not be among them.
      incident.clear();
      practice.setSize(size);
    },
    isAsking,
    ask: () => setIsAsking(true),
    cancel: () => setIsAsking(false),
    putBack: () => void putBack(),
  };
}
