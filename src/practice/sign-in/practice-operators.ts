import {directoryRoles} from '../../graph/directory-roles';
import {cast, operatorNames} from '../people/cast';
import type {PracticeOperator} from '../practice-tenant';

/** Everyone whom the practice sign-in page offers, most powerful first. */
export const practiceOperators: readonly PracticeOperator[] = operatorNames.map((local) => {
  const person = cast.find(({userPrincipalName}) => userPrincipalName.startsWith(`${local}@`));
  if (!person) throw new Error(`No ${local} in the practice cast`);
  const {id, displayName, userPrincipalName, roleTemplateIds} = person;
  const role = Object.entries(directoryRoles).find(([, id]) => roleTemplateIds.includes(id));
  return {id, displayName, userPrincipalName, role: role?.[0] ?? null};
});

/** The operator with an object id; null for anyone else. */
export function findOperator(id: string): PracticeOperator | null {
  return practiceOperators.find((operator) => operator.id === id) ?? null;
}
