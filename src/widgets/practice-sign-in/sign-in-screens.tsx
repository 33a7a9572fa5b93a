import {useEffect, useState, type ReactNode} from 'react';

import type {PracticeTenantSize} from '../../practice/practice-tenant';
import type {AuthorizeRequest} from '../../practice/sign-in/authorize-request';
import type {PracticeSignIn} from '../../practice/sign-in/create-practice-sign-in';
import {AdminApproval} from './admin-approval';
import {AskConsent} from './ask-consent';
import {ChoosePerson} from './choose-person';
import {firstScreen, nextScreen, type Screen} from './next-screen';
import {StepUp} from './step-up';

/**
 * Leads through one sign-in, and hands the address that carries its answer to `onAnswer`, once.
 * `onAnswer` must stay the same function.
 */
export function SignInScreens({
  signIn,
  request,
  size,
  onSize,
  onAnswer,
}: {
  readonly signIn: PracticeSignIn;
  readonly request: AuthorizeRequest;
  readonly size: PracticeTenantSize;
  readonly onSize: (size: PracticeTenantSize) => void;
  readonly onAnswer: (address: string) => void;
}): ReactNode {
  const [screen, setScreen] = useState<Screen>(() => firstScreen(signIn, request));
  useEffect(() => {
    if (screen.name === 'silent') onAnswer(signIn.answerSilently(request));
    if (screen.name === 'answer') {
      const {isForOrganization} = screen;
      onAnswer(signIn.grant(request, screen.operator.id, {isForOrganization}));
    }
  }, [screen, signIn, request, onAnswer]);
  const cancel = () => onAnswer(signIn.refuse(request, 'cancelled'));
  const decline = () => onAnswer(signIn.refuse(request, 'access_denied'));

  switch (screen.name) {
    case 'choose':
      return (
        <ChoosePerson
          operators={signIn.listOperators()}
          size={size}
          onSize={onSize}
          onChoose={(operator) => setScreen(nextScreen(signIn, request, operator, false))}
          onCancel={cancel}
        />
      );
    case 'step-up':
      return (
        <StepUp
          operator={screen.operator}
          onApprove={() => setScreen(nextScreen(signIn, request, screen.operator, true))}
          onCancel={cancel}
        />
      );
    case 'approval':
      return (
        <AdminApproval
          operator={screen.operator}
          scopes={screen.scopes}
          onBack={() => setScreen({name: 'choose'})}
          onCancel={decline}
        />
      );
    case 'consent':
      return (
        <AskConsent
          operator={screen.operator}
          scopes={screen.scopes}
          mayConsentForOrganization={screen.mayConsentForOrganization}
          onAccept={(isForOrganization) =>
            setScreen({name: 'answer', operator: screen.operator, isForOrganization})
          }
          onCancel={decline}
        />
      );
    case 'silent':
    case 'answer':
      return null;
  }
}
