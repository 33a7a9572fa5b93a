import type {MsalError} from './msal-error';
import {toTokenProblem} from './token-problem';

const msalError = (fields: Partial<MsalError>): MsalError =>
  Object.assign(new Error(''), {errorCode: '', name: 'InteractionRequiredAuthError', ...fields});
const codeOf = (
  fields: Partial<MsalError>,
  asked: Partial<Parameters<typeof toTokenProblem>[1]> = {},
) => toTokenProblem(msalError(fields), {claims: undefined, protocol: 'entra', ...asked}).code;

describe('toTokenProblem', () => {
  it('asks for consent where the authority says so in any of its ways', () => {
    expect(codeOf({errorCode: 'invalid_grant', subError: 'consent_required'})).toBe(
      'consent-required',
    );
    expect(codeOf({errorCode: 'consent_required'})).toBe('consent-required');
    expect(codeOf({errorCode: 'invalid_grant', errorNo: '65001'})).toBe('consent-required');
    expect(codeOf({errorMessage: 'AADSTS65001: no consent'})).toBe('consent-required');
  });

  it('takes a scope that a refresh may not widen for missing consent, in OpenID Connect only', () => {
    const widened = {name: 'ServerError', errorCode: 'invalid_scope'};
    expect(codeOf(widened, {protocol: 'oidc'})).toBe('consent-required');
    expect(codeOf(widened)).toBe('sign-in-required');
  });

  it('asks for an answer to claims that the authority or Graph wants', () => {
    expect(codeOf({errorCode: 'interaction_required', claims: '{"access_token":{}}'})).toBe(
      'claims-required',
    );
    expect(codeOf({errorCode: 'interaction_required'}, {claims: '{}'})).toBe('claims-required');
  });

  it('asks for a sign-in where the grant is gone', () => {
    expect(codeOf({errorCode: 'no_tokens_found'})).toBe('sign-in-required');
    expect(codeOf({name: 'ServerError', errorCode: 'invalid_grant'}, {claims: '{}'})).toBe(
      'sign-in-required',
    );
  });

  it('says offline where no usable answer came', () => {
    expect(codeOf({name: 'ClientAuthError', errorCode: 'network_error'})).toBe('offline');
    expect(codeOf({name: 'ServerError', errorCode: 'server_error', status: 503})).toBe('offline');
  });
});
