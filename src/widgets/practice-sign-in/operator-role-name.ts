import {translate} from '@docusaurus/Translate';

import type {PracticeOperator} from '../../practice/practice-tenant';

/** The role of an operator as the admin center calls it. */
export function operatorRoleName({role}: PracticeOperator): string {
  switch (role) {
    case 'globalAdministrator':
      return translate({id: 'practiceSignIn.role.global', message: 'Global Administrator'});
    case 'userAdministrator':
      return translate({id: 'practiceSignIn.role.user', message: 'User Administrator'});
    case 'helpdeskAdministrator':
      return translate({id: 'practiceSignIn.role.helpdesk', message: 'Helpdesk Administrator'});
    case 'passwordAdministrator':
      return translate({id: 'practiceSignIn.role.password', message: 'Password Administrator'});
    case 'authenticationAdministrator':
      return translate({
        id: 'practiceSignIn.role.authentication',
        message: 'Authentication Administrator',
      });
    case null:
      return translate({id: 'practiceSignIn.role.none', message: 'No admin role'});
    default:
      throw new Error(`The practice operator's role ${role} has no name.`);
  }
}
