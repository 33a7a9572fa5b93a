import type {Configuration, INetworkModule} from '@azure/msal-browser';
import type {AuthSettings} from './auth-settings';

/**
 * How long MSAL waits for the answer of a window, in milliseconds (20 minutes): it includes the time
 * a person needs for password, MFA and finding the phone. A closed window is noticed by `popup-watch`
 * long before.
 */
const windowTimeout = 20 * 60_000;

/** The configuration of MSAL for one tenant. */
export function msalConfiguration(
  settings: AuthSettings,
  networkClient: INetworkModule,
): Configuration {
  const {endpoints} = settings;
  return {
    auth: {
      clientId: settings.clientId,
      authority: settings.authority,
      redirectUri: settings.redirectUri,
      // Without the redirect page the window of a sign-out would wait until its timeout.
      postLogoutRedirectUri: settings.redirectUri,
      ...(settings.protocol === 'entra'
        ? {clientCapabilities: ['CP1']}
        : {OIDCOptions: {defaultScopes: ['openid', 'profile']}}),
      ...(endpoints && {
        knownAuthorities: [new URL(settings.authority).host],
        authorityMetadata: JSON.stringify({
          issuer: endpoints.issuer,
          authorization_endpoint: endpoints.authorization,
          token_endpoint: endpoints.token,
          end_session_endpoint: endpoints.endSession,
          jwks_uri: endpoints.keys,
        }),
      }),
    },
    cache: {cacheLocation: settings.cacheLocation},
    system: {
      protocolMode: settings.protocol === 'entra' ? 'AAD' : 'OIDC',
      networkClient,
      popupBridgeTimeout: windowTimeout,
      // Nothing is logged at all: a token in a console is a token in a screenshot.
      loggerOptions: {piiLoggingEnabled: false, loggerCallback: () => undefined},
    },
  };
}
