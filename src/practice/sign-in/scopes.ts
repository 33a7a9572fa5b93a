/** Scopes of the sign-in itself; every other scope is Graph's. */
const signInScopes = ['openid', 'profile', 'offline_access', 'email'];

/** What anyone may consent to; every other scope wants an administrator. */
const userConsentScopes = ['User.Read', 'User.ReadBasic.All'];

/** The scopes of a request, as they were written. */
export function splitScopes(scope: string | null): readonly string[] {
  return (scope ?? '').split(' ').filter((name) => name !== '');
}

/** A Graph scope without its resource: `https://graph.microsoft.com/User.Read` is `User.Read`. */
export function plainScope(scope: string): string {
  return scope.replace(/^https:\/\/[^/]+\//, '');
}

/** The Graph scopes among those asked for, in plain form. */
export function graphScopes(scopes: readonly string[]): readonly string[] {
  return scopes.filter((scope) => !signInScopes.includes(scope)).map(plainScope);
}

/** Whether a person without a role must ask an administrator for this (plain) scope. */
export function needsAdministrator(scope: string): boolean {
  return !userConsentScopes.includes(scope);
}

/** Joins lists of scopes, each scope once. */
export function joinScopes(...lists: readonly (readonly string[])[]): readonly string[] {
  return Array.from(new Set(lists.flat()));
}
