import type {MsalError} from './msal-error';
import {toSignInProblem} from './sign-in-problem';

const msalError = (fields: Partial<MsalError>): MsalError =>
  Object.assign(new Error(fields.errorMessage ?? ''), {errorCode: '', ...fields});
const serverError = (errorCode: string, errorMessage: string) =>
  msalError({name: 'ServerError', errorCode, errorMessage});

describe('toSignInProblem', () => {
  it.each([
    ['user_cancelled', 'cancelled'],
    ['timed_out', 'cancelled'],
    ['popup_window_error', 'popup-blocked'],
    ['interaction_in_progress', 'in-progress'],
    ['network_error', 'offline'],
    ['no_network_connectivity', 'offline'],
  ])('says of %s: %s, without quoting MSAL itself', (errorCode, code) => {
    expect(toSignInProblem(msalError({name: 'BrowserAuthError', errorCode}))).toEqual({
      code,
      message: null,
    });
  });

  it('tells a declined consent from a Cancel by the words of the authority', () => {
    const declined = serverError('access_denied', 'AADSTS65004: User declined to consent.');
    expect(toSignInProblem(declined)).toEqual({
      code: 'consent-declined',
      message: 'AADSTS65004: User declined to consent.',
    });
    const cancelled = serverError('access_denied', 'the user canceled the authentication');
    expect(toSignInProblem(cancelled).code).toBe('cancelled');
  });

  it('takes a failing authority for no answer', () => {
    expect(
      toSignInProblem(msalError({name: 'ServerError', errorCode: 'x', status: 503})).code,
    ).toBe('offline');
  });

  it('quotes the refusal of an authority', () => {
    const refused = serverError('unauthorized_client', 'AADSTS700016: Application not found.');
    expect(toSignInProblem(refused)).toEqual({
      code: 'refused',
      message: 'AADSTS700016: Application not found.',
    });
  });

  it('leaves out of a quotation what could be a token or a code', () => {
    const token = `eyJhbGciOiJub25lIn0.${'eyJvaWQiOiJ4In0'.repeat(9)}.sig`;
    const {message} = toSignInProblem(serverError('invalid_grant', `Bad assertion ${token} here`));
    expect(message).toBe('Bad assertion … here');
  });
});
