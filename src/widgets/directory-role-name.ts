import {translate} from '@docusaurus/Translate';

import type {DirectoryRoleName} from '../graph/directory-roles';

/** A built-in role as the admin center calls it in the language of the page. */
export function directoryRoleName(name: DirectoryRoleName): string {
  const names: Readonly<Record<DirectoryRoleName, string>> = {
    globalAdministrator: translate({
      id: 'role.globalAdministrator',
      message: 'Global Administrator',
    }),
    privilegedAuthenticationAdministrator: translate({
      id: 'role.privilegedAuthenticationAdministrator',
      message: 'Privileged Authentication Administrator',
    }),
    authenticationAdministrator: translate({
      id: 'role.authenticationAdministrator',
      message: 'Authentication Administrator',
    }),
    userAdministrator: translate({id: 'role.userAdministrator', message: 'User Administrator'}),
    helpdeskAdministrator: translate({
      id: 'role.helpdeskAdministrator',
      message: 'Helpdesk Administrator',
    }),
    passwordAdministrator: translate({
      id: 'role.passwordAdministrator',
      message: 'Password Administrator',
    }),
    directoryReaders: translate({id: 'role.directoryReaders', message: 'Directory Readers'}),
    guestInviter: translate({id: 'role.guestInviter', message: 'Guest Inviter'}),
    messageCenterReader: translate({
      id: 'role.messageCenterReader',
      message: 'Message Center Reader',
    }),
    reportsReader: translate({id: 'role.reportsReader', message: 'Reports Reader'}),
    usageSummaryReportsReader: translate({
      id: 'role.usageSummaryReportsReader',
      message: 'Usage Summary Reports Reader',
    }),
    uxSuccessManager: translate({
      id: 'role.userExperienceSuccessManager',
      message: 'User Experience Success Manager',
    }),
    groupsAdministrator: translate({
      id: 'role.groupsAdministrator',
      message: 'Groups Administrator',
    }),
  };
  return names[name];
}
