import type {ReactNode} from 'react';

import {directoryRoles, type DirectoryRoleName} from '../../graph/directory-roles';
import type {DirectoryRole} from '../../graph/read-user-card';
import {RevealedText} from '../../ui/revealed-text';
import {directoryRoleName} from '../directory-role-name';

const nameByTemplate = new Map<string, DirectoryRoleName>(
  (Object.keys(directoryRoles) as DirectoryRoleName[]).map((name) => [directoryRoles[name], name]),
);

/** A role in the page's language where it is one that the runbook knows, else as Graph names it. */
export function RoleName({role}: {readonly role: DirectoryRole}): ReactNode {
  const known = role.templateId === null ? undefined : nameByTemplate.get(role.templateId);
  if (known) return directoryRoleName(known);
  return (
    <span lang="en">
      <RevealedText text={role.displayName ?? role.templateId ?? ''} />
    </span>
  );
}
