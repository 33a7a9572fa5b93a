import {translate} from '@docusaurus/Translate';

import type {PrecheckItem} from '../../steps/reset-password/reset-password-state';

/** The sentence for one line of the check. A reason without words of its own says what was checked. */
export function precheckWords({id, reason}: PrecheckItem): string {
  switch (reason) {
    case 'operator-not-read':
      return translate({
        id: 'resetPassword.precheck.operatorNotRead',
        message: 'whether this is your own account. The operation refuses your own.',
      });
    case 'yourself':
      return translate({
        id: 'resetPassword.precheck.yourself',
        message: 'this is the account you are signed in with.',
      });
    case 'not-yourself':
      return translate({
        id: 'resetPassword.precheck.notYourself',
        message: 'this is not the account you are signed in with.',
      });
    case 'guest':
      return translate({
        id: 'resetPassword.precheck.guest',
        message: 'a guest; the password is kept in another organization.',
      });
    case 'federated':
      return translate({
        id: 'resetPassword.precheck.federated',
        message: 'a federated account; it signs in at your organization’s own service.',
      });
    case 'synced':
      return translate({
        id: 'resetPassword.precheck.synced',
        message:
          'synced from Active Directory. Microsoft advises resetting such a password in Active Directory, twice in a row, because attackers can go on using the hash of the old one.',
      });
    case 'synced-without-reset':
      return translate({
        id: 'resetPassword.precheck.syncedWithoutReset',
        message: 'synced from Active Directory, and this cloud cannot write a password back.',
      });
    case 'user-type-not-read':
      return translate({
        id: 'resetPassword.precheck.userTypeNotRead',
        message: 'whether this is a member or a guest.',
      });
    case 'domains-not-read':
      return translate({
        id: 'resetPassword.precheck.domainsNotRead',
        message: 'whether the account is federated. If it is, reset it on-premises.',
      });
    case 'cloud-only':
      return translate({
        id: 'resetPassword.precheck.cloudOnly',
        message: 'a member whose account lives in the cloud only.',
      });
    case 'roles-not-read':
      return translate({
        id: 'resetPassword.precheck.rolesNotRead',
        message:
          'whether your role reaches this person’s roles. If it does not, the tenant refuses and nothing is changed.',
      });
    case 'no-role-seen':
      return translate({
        id: 'resetPassword.precheck.noRoleSeen',
        message:
          'whether you may reset this password. You have no role that shows here; one that is limited to an administrative unit does not. If you may not, the tenant refuses and nothing is changed.',
      });
    case 'within-reach':
      return translate({
        id: 'resetPassword.precheck.withinReach',
        message: 'your role may reset the password of somebody with this person’s roles.',
      });
    case 'role-too-low':
      return translate({
        id: 'resetPassword.precheck.roleTooLow',
        message: 'your role may not reset the password of somebody with this person’s roles.',
      });
    case 'writeback-unknown':
      return translate({
        id: 'resetPassword.precheck.writebackUnknown',
        message:
          'whether the tenant writes passwords back to Active Directory. Without writeback the reset fails, or the old password goes on working on-premises.',
      });
    case 'writeback-not-needed':
      return translate({
        id: 'resetPassword.precheck.writebackNotNeeded',
        message: 'nothing has to be written back to Active Directory.',
      });
    case 'consented':
      return translate({
        id: 'resetPassword.precheck.consented',
        message: 'you have the permission for the reset.',
      });
    case 'consent-required':
      return translate({
        id: 'resetPassword.precheck.consentRequired',
        message: 'you have not consented to the permission for the reset.',
      });
    case 'sign-in-required':
      return translate({
        id: 'resetPassword.precheck.signInRequired',
        message: 'your sign-in has expired.',
      });
    case 'claims-required':
      return translate({
        id: 'resetPassword.precheck.claimsRequired',
        message: 'the tenant asks you to confirm your sign-in.',
      });
    case 'consent-not-read':
      return translate({
        id: 'resetPassword.precheck.consentNotRead',
        message: 'whether you have the permission for the reset. It is asked for again on sending.',
      });
    default:
      return nameCheck(id);
  }
}

function nameCheck(id: PrecheckItem['id']): string {
  switch (id) {
    case 'not-yourself':
      return translate({id: 'resetPassword.check.notYourself', message: 'somebody else’s account'});
    case 'account-kind':
      return translate({id: 'resetPassword.check.accountKind', message: 'kind of account'});
    case 'roles':
      return translate({id: 'resetPassword.check.roles', message: 'your role and theirs'});
    case 'writeback':
      return translate({
        id: 'resetPassword.check.writeback',
        message: 'writeback to Active Directory',
      });
    case 'consent':
      return translate({id: 'resetPassword.check.consent', message: 'your permission'});
  }
}
