import {isObjectId, isOptionalFlag, isOptionalText, isRecord, isText} from './json-shapes';
import {shortenProperty} from './shorten-property';
import type {UserDetails, UserSummary} from './user';

/**
 * Reads one user of a list. A display name that Graph left out becomes ''; a text that is longer than
 * any that Entra keeps is cut (see `shortenProperty`).
 *
 * @returns null where the value is no user with an object id and a sign-in name
 */
export function parseUserSummary(value: unknown): UserSummary | null {
  if (!isRecord(value)) return null;
  const {id, displayName, userPrincipalName, mail, accountEnabled, userType} = value;
  const {onPremisesSyncEnabled} = value;
  if (!isObjectId(id) || !isText(userPrincipalName)) return null;
  if (!isOptionalText(displayName) || !isOptionalText(mail) || !isOptionalText(userType)) {
    return null;
  }
  if (!isOptionalFlag(accountEnabled) || !isOptionalFlag(onPremisesSyncEnabled)) return null;
  return {
    id,
    displayName: shortenProperty(displayName ?? ''),
    userPrincipalName: shortenProperty(userPrincipalName),
    mail: shortenProperty(mail),
    accountEnabled: accountEnabled ?? null,
    userType: shortenProperty(userType),
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
    department: shortenProperty(department),
    jobTitle: shortenProperty(jobTitle),
    externalUserState: shortenProperty(externalUserState),
    lastPasswordChangeDateTime: shortenProperty(lastPasswordChangeDateTime),
    signInSessionsValidFromDateTime: shortenProperty(signInSessionsValidFromDateTime),
  };
}
