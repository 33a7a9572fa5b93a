/** The name of a Microsoft cloud as the site's configuration spells it. */
export type CloudName = 'global' | 'us-gov-l4' | 'us-gov-dod' | 'china';

/** The hosts of one Microsoft cloud, and what its Graph can do. */
export interface Cloud {
  readonly name: CloudName;
  /** Origin of Microsoft Graph. */
  readonly graph: string;
  /** Origin of the sign-in authority. */
  readonly authority: string;
  /** False where `authenticationMethod: resetPassword` does not exist: `passwordProfile` is patched. */
  readonly hasResetPassword: boolean;
}

/**
 * Source: Microsoft Graph "National cloud deployments"
 * (learn.microsoft.com/graph/deployments) and the v1.0-Mooncake metadata; checked 2026-11-22.
 */
export const clouds: Readonly<Record<CloudName, Cloud>> = {
  global: {
    name: 'global',
    graph: 'https://graph.microsoft.com',
    authority: 'https://login.microsoftonline.com',
    hasResetPassword: true,
  },
  'us-gov-l4': {
    name: 'us-gov-l4',
    graph: 'https://graph.microsoft.us',
    authority: 'https://login.microsoftonline.us',
    hasResetPassword: true,
  },
  'us-gov-dod': {
    name: 'us-gov-dod',
    graph: 'https://dod-graph.microsoft.us',
    authority: 'https://login.microsoftonline.us',
    hasResetPassword: true,
  },
  china: {
    name: 'china',
    graph: 'https://microsoftgraph.chinacloudapi.cn',
    // The older login.chinacloudapi.cn is an alias that MSAL replaces by this host.
    authority: 'https://login.partner.microsoftonline.cn',
    hasResetPassword: false,
  },
};
