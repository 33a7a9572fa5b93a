import {directoryRoles, type DirectoryRoleName} from '../../graph/directory-roles';
import {cast, operatorNames} from '../people/cast';
import type {PracticeOperator} from '../practice-tenant';

/** Everyone whom the practice sign-in page offers, most powerful first. */
export const practiceOperators: readonly PracticeOperator[] = operatorNames.map((local) => {
  const person = cast.find(({userPrincipalName}) => userPrincipalName.startsWith(`${local}@`));
  if (!person) throw new Error(`No ${local} in the practice cast`);
  const {id, displayName, userPrincipalName, roleTemplateIds} = person;
  const names = Object.keys(directoryRoles) as DirectoryRoleName[];
  const role = names.find((name) => roleTemplateIds.includes(directoryRoles[name])) ?? null;
  return {id, displayName, userPrincipalName, role};
});

/** The operator with an object id; null for anyone else. */
export function findOperator(id: string): PracticeOperator | null {
  return practiceOperators.find((operator) => operator.id === id) ?? null;
}
