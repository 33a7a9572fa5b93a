import {isOptionalFlag, isOptionalText, isRecord, isText} from './json-shapes';
import type {UserDetails, UserSummary} from './user';

/**
 * Reads one user of a list. A display name that Graph left out becomes ''.
 *
 * @returns null where the value is no user with an id and a sign-in name
 */
export function parseUserSummary(value: unknown): UserSummary | null {
  if (!isRecord(value)) return null;
  const {id, displayName, userPrincipalName, mail, accountEnabled, userType} = value;
  const {onPremisesSyncEnabled} = value;
  if (!isText(id) || !isText(userPrincipalName)) return null;
  if (!isOptionalText(displayName) || !isOptionalText(mail) || !isOptionalText(userType)) {
    return null;
  }
  if (!isOptionalFlag(accountEnabled) || !isOptionalFlag(onPremisesSyncEnabled)) return null;
  return {
    id,
    displayName: displayName ?? '',
    userPrincipalName,
    mail: mail ?? null,
    accountEnabled: accountEnabled ?? null,
    userType: userType ?? null,
    onPremisesSyncEnabled: onPremisesSyncEnabled ?? null,
  };
}

/** Reads one user with the details of the card; null as for `parseUserSummary`. */
export function parseUserDetails(value: unknown): UserDetails | null {
  const summary = parseUserSummary(value);
  if (summary === null || !isRecord(value)) return null;
  const {department, jobTitle, externalUserState} = value;
  const {lastPasswordChangeDateTime, signInSessionsValidFromDateTime} = value;
  if (!isOptionalText(department) || !isOptionalText(jobTitle)) return null;
  if (!isOptionalText(externalUserState)) return null;
  if (!isOptionalText(lastPasswordChangeDateTime)) return null;
  if (!isOptionalText(signInSessionsValidFromDateTime)) return null;
  return {
    ...summary,
    department: department ?? null,
    jobTitle: jobTitle ?? null,
    externalUserState: externalUserState ?? null,
    lastPasswordChangeDateTime: lastPasswordChangeDateTime ?? null,
    signInSessionsValidFromDateTime: signInSessionsValidFromDateTime ?? null,
  };
}
