/**
 * Who the practice tenant is. None of these can be a real tenant's: `.example` and `.invalid` are
 * reserved (RFC 2606), and the ids are written by hand.
 */
export const practiceTenantId = '7ac71ce0-0000-4000-8000-7e7a7e7a7e7a';

/** The application (client) id that the site signs in with at the practice tenant. */
export const practiceClientId = '7ac71ce0-0000-4000-8000-c11e47c11e47';

/** The issuer. MSAL takes it for a cache key; nothing is ever requested from it. */
export const practiceAuthority = `https://practice.invalid/${practiceTenantId}/v2.0`;

/** The tenant's default domain: its passwords live in the cloud. */
export const practiceDomain = 'practice.example';

/** A domain whose users sign in at another identity provider. */
export const federatedDomain = 'federated.practice.example';

/** The domain the tenant was made with; guests' sign-in names end in it. */
export const initialDomain = 'practice.onmicrosoft.example';

/** What the organisation is called. */
export const practiceOrganizationName = 'Practice tenant';
