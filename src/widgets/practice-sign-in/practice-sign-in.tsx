import {useState, type ReactNode} from 'react';

import {systemClock} from '../../core/clock';
import {secureRandomBytes} from '../../core/random';
import {createPracticeTenant} from '../../practice/create-practice-tenant';
import {readAuthorizeRequest} from '../../practice/sign-in/authorize-request';
import {createPracticeSignIn} from '../../practice/sign-in/create-practice-sign-in';
import {browserStorage} from '../browser-storage';
import {RequestRefused} from './request-refused';
import {SignInScreens} from './sign-in-screens';

const leave = (address: string) => window.location.replace(address);

function open() {
  const parts = {
    storage: browserStorage('localStorage'),
    clock: systemClock,
    randomBytes: secureRandomBytes,
  };
  return {
    read: readAuthorizeRequest(window.location.search, window.location.origin),
    signIn: createPracticeSignIn(parts),
    tenant: createPracticeTenant(parts),
  };
}

/** The practice tenant's sign-in, for the address that the browser is at. For the browser only. */
export function PracticeSignIn(): ReactNode {
  const [{read, signIn, tenant}] = useState(open);
  const [size, setSize] = useState(() => tenant.settings.get().size);
  if (!read.ok) return <RequestRefused />;
  return (
    <SignInScreens
      signIn={signIn}
      request={read.value}
      size={size}
      onSize={(choice) => {
        tenant.setSize(choice);
        setSize(choice);
      }}
      onAnswer={leave}
    />
  );
}
