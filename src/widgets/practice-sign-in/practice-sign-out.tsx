import Translate from '@docusaurus/Translate';
import {useEffect, useState, type ReactNode} from 'react';

import {systemClock} from '../../core/clock';
import {secureRandomBytes} from '../../core/random';
import {createPracticeSignIn} from '../../practice/sign-in/create-practice-sign-in';
import {browserStorage} from '../browser-storage';
import {ScreenHeading} from './screen-heading';

/** Ends the session that the address names, and goes back to the site. For the browser only. */
export function PracticeSignOut(): ReactNode {
  const [signIn] = useState(() =>
    createPracticeSignIn({
      storage: browserStorage('localStorage'),
      clock: systemClock,
      randomBytes: secureRandomBytes,
    }),
  );
  useEffect(() => {
    const back = signIn.signOut(window.location.search, window.location.origin);
    if (back !== null) window.location.replace(back);
  }, [signIn]);
  return (
    <>
      <ScreenHeading>
        <Translate id="practiceSignOut.heading">
          You are signed out of the practice tenant
        </Translate>
      </ScreenHeading>
      <p>
        <Translate id="practiceSignOut.text">You can close this window.</Translate>
      </p>
    </>
  );
}
