import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import {directoryRoles, type DirectoryRoleName} from '../../graph/directory-roles';
import type {DirectoryRole} from '../../graph/read-user-card';
import {RevealedText} from '../../ui/revealed-text';

function builtInName(name: DirectoryRoleName): string {
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

const nameByTemplate = new Map<string, DirectoryRoleName>(
  (Object.keys(directoryRoles) as DirectoryRoleName[]).map((name) => [directoryRoles[name], name]),
);

/** A role in the page's language where it is one that the runbook knows, else as Graph names it. */
export function RoleName({role}: {readonly role: DirectoryRole}): ReactNode {
  const known = role.templateId === null ? undefined : nameByTemplate.get(role.templateId);
  if (known) return builtInName(known);
  return (
    <span lang="en">
      <RevealedText text={role.displayName ?? role.templateId ?? ''} />
    </span>
  );
}
