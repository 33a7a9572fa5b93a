import {translate} from '@docusaurus/Translate';

/**
 * What a Microsoft Graph scope lets the runbook do in the name of the person who signed in, in plain
 * words. Source: learn.microsoft.com/graph/permissions-reference, checked 2026-11-22.
 */
export function describeScope(scope: string): string {
  switch (scope) {
    case 'User.Read':
      return translate({
        id: 'practiceSignIn.scope.userRead',
        message: 'Read your own profile.',
      });
    case 'User.Read.All':
      return translate({
        id: 'practiceSignIn.scope.userReadAll',
        message: 'Read the profiles of everyone in the tenant, also when a password last changed.',
      });
    case 'RoleManagement.Read.Directory':
      return translate({
        id: 'practiceSignIn.scope.roles',
        message: 'Read who holds which admin role.',
      });
    case 'UserAuthenticationMethod.ReadWrite.All':
      return translate({
        id: 'practiceSignIn.scope.methods',
        message:
          'Read and change how people sign in, and reset passwords, as far as your own role allows it.',
      });
    case 'User-PasswordProfile.ReadWrite.All':
      return translate({
        id: 'practiceSignIn.scope.passwordProfile',
        message: 'Set passwords, as far as your own role allows it.',
      });
    default:
      return translate({
        id: 'practiceSignIn.scope.unknown',
        message: 'A permission that this practice page has no words for.',
      });
  }
}
