import {systemClock} from '../../core/clock';
import {createMemoryStorage} from '../../core/key-value-storage';
import {secureRandomBytes} from '../../core/random';
import type {AuthorizeRequest} from '../../practice/sign-in/authorize-request';
import {createPracticeSignIn} from '../../practice/sign-in/create-practice-sign-in';
import {firstScreen, nextScreen} from './next-screen';

const request: AuthorizeRequest = {
  clientId: 'client',
  redirectUri: 'https://runbook.example/auth/redirect/',
  responseMode: 'fragment',
  scopes: ['openid', 'User.Read.All'],
  state: 's',
  nonce: 'n',
  codeChallenge: 'c',
  prompt: null,
  loginHint: null,
  sessionId: null,
  isStepUpAsked: false,
};

function open() {
  const signIn = createPracticeSignIn({
    storage: createMemoryStorage(),
    clock: systemClock,
    randomBytes: secureRandomBytes,
  });
  const byRole = (role: string | null) => {
    const operator = signIn.listOperators().find((candidate) => candidate.role === role);
    if (!operator) throw new Error(`Nobody is ${role}`);
    return operator;
  };
  return {signIn, helpdesk: byRole('helpdeskAdministrator'), plain: byRole(null)};
}

describe('nextScreen', () => {
  it('asks whom to be first', () => {
    expect(firstScreen(open().signIn, request)).toEqual({name: 'choose'});
  });

  it('asks for the scopes that nobody granted, and not again once they are granted', () => {
    const {signIn, helpdesk} = open();
    expect(nextScreen(signIn, request, helpdesk, false)).toMatchObject({
      name: 'consent',
      scopes: ['User.Read.All'],
      mayConsentForOrganization: false,
    });
    signIn.grant(request, helpdesk.id);
    expect(nextScreen(signIn, request, helpdesk, false)).toMatchObject({name: 'answer'});
    const more = {...request, scopes: ['User.Read.All', 'RoleManagement.Read.Directory']};
    expect(nextScreen(signIn, more, helpdesk, false)).toMatchObject({
      name: 'consent',
      scopes: ['RoleManagement.Read.Directory'],
    });
  });

  it('answers at once for the person who is signed in, unless a choice is asked for', () => {
    const {signIn, helpdesk} = open();
    signIn.grant(request, helpdesk.id);
    expect(firstScreen(signIn, request)).toMatchObject({name: 'answer', operator: helpdesk});
    expect(firstScreen(signIn, {...request, prompt: 'select_account'})).toEqual({name: 'choose'});
  });

  it('shows nothing to a silent request', () => {
    expect(firstScreen(open().signIn, {...request, prompt: 'none'})).toEqual({name: 'silent'});
  });

  it('sends a plain user to an administrator', () => {
    const {signIn, plain} = open();
    expect(nextScreen(signIn, request, plain, false)).toEqual({
      name: 'approval',
      operator: plain,
      scopes: ['User.Read.All'],
    });
  });

  it('wants the practice MFA page passed before anything is granted', () => {
    const {signIn, helpdesk} = open();
    const challenged = {...request, isStepUpAsked: true};
    expect(nextScreen(signIn, challenged, helpdesk, false)).toEqual({
      name: 'step-up',
      operator: helpdesk,
    });
    expect(nextScreen(signIn, challenged, helpdesk, true)).toMatchObject({name: 'consent'});
  });
});
