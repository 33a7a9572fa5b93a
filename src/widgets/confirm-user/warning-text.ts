import {translate} from '@docusaurus/Translate';

import type {UserWarning} from '../../steps/confirm-user/user-warning';

/** A warning as a sentence in the page's language: what is so, and what it means for the reset. */
export function warningText(warning: UserWarning): string {
  switch (warning.code) {
    case 'yourself':
      return translate({
        id: 'userWarning.yourself',
        message: 'This is you. Your own password cannot be reset this way.',
      });
    case 'operator-not-checked':
      return translate({
        id: 'userWarning.operatorNotChecked',
        message: 'Whether this is you yourself could not be checked.',
      });
    case 'guest':
      return translate({
        id: 'userWarning.guest',
        message:
          'This is a guest: the password belongs to another organization, and only that organization can reset it.',
      });
    case 'synced':
      return translate({
        id: 'userWarning.synced',
        message:
          'This account is synced from Active Directory. A reset here only holds where passwords are written back; otherwise reset it in Active Directory, twice.',
      });
    case 'domains-not-checked':
      return translate({
        id: 'userWarning.domainsNotChecked',
        message: 'Whether this user signs in at another identity provider could not be checked.',
      });
    case 'federated':
      return translate(
        {
          id: 'userWarning.federated',
          message:
            'Sign-in for {domain} is federated: the password is kept by another identity provider, and is reset there.',
        },
        {domain: warning.domain},
      );
    case 'blocked':
      return translate({
        id: 'userWarning.blocked',
        message: 'Sign-in is blocked already. A new password does not change that.',
      });
    case 'beyond-your-role':
      return translate({
        id: 'userWarning.beyondYourRole',
        message:
          'This user is an administrator beyond the reach of your role: the reset will be refused. Ask a Global Administrator or a Privileged Authentication Administrator.',
      });
    case 'no-role-seen':
      return translate({
        id: 'userWarning.noRoleSeen',
        message:
          'You have no role that shows here and may reset passwords. A role that is limited to an administrative unit does not show: the tenant decides.',
      });
    case 'roles-not-checked':
      return translate({
        id: 'userWarning.rolesNotChecked',
        message: 'Whether your role reaches this user could not be checked.',
      });
    case 'names-not-checked':
      return translate({
        id: 'userWarning.namesNotChecked',
        message: 'Not all names of the tenant could be compared with this one.',
      });
    case 'same-name':
      return warning.count === 1
        ? translate({
            id: 'userWarning.sameName.one',
            message: 'One other person has the same display name.',
          })
        : translate(
            {
              id: 'userWarning.sameName.many',
              message: '{count} other people have the same display name.',
            },
            {count: String(warning.count)},
          );
    case 'look-alike-name':
      return warning.count === 1
        ? translate({
            id: 'userWarning.lookAlikeName.one',
            message: 'One other person has a name that looks the same and is written differently.',
          })
        : translate(
            {
              id: 'userWarning.lookAlikeName.many',
              message:
                '{count} other people have a name that looks the same and is written differently.',
            },
            {count: String(warning.count)},
          );
    case 'unusual-characters':
      return warning.property === 'displayName'
        ? translate({
            id: 'userWarning.unusualDisplayName',
            message: 'The display name holds characters that hide, reorder or imitate others:',
          })
        : translate({
            id: 'userWarning.unusualSignInName',
            message: 'The sign-in name holds characters that hide, reorder or imitate others:',
          });
  }
}
