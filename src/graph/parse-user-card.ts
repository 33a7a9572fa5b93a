import {isOptionalText, isRecord, isText} from './json-shapes';
import {shortenProperty} from './shorten-property';
import type {DirectoryRole, Domain, Operator, OrganizationSummary} from './user-card';

/** Reads one directory role; null where the value is none. */
export function parseDirectoryRole(value: unknown): DirectoryRole | null {
  if (!isRecord(value)) return null;
  const {roleTemplateId, displayName} = value;
  if (!isOptionalText(roleTemplateId) || !isOptionalText(displayName)) return null;
  return {
    templateId: shortenProperty(roleTemplateId),
    displayName: shortenProperty(displayName),
  };
}

/** Reads the signed-in user; null where the value is no user. */
export function parseOperator(value: unknown): Operator | null {
  if (!isRecord(value)) return null;
  const {id, displayName, userPrincipalName} = value;
  if (!isText(id) || !isText(userPrincipalName) || !isOptionalText(displayName)) return null;
  return {
    id,
    displayName: shortenProperty(displayName ?? ''),
    userPrincipalName: shortenProperty(userPrincipalName),
  };
}

function parseDomain(value: unknown): Domain | null {
  if (!isRecord(value)) return null;
  const {name, type} = value;
  return isText(name) && isOptionalText(type)
    ? {name: shortenProperty(name), type: shortenProperty(type)}
    : null;
}

/** Reads one organization; null where the value is none. */
export function parseOrganization(value: unknown): OrganizationSummary | null {
  if (!isRecord(value) || !Array.isArray(value.verifiedDomains)) return null;
  if (!isOptionalText(value.displayName)) return null;
  const verifiedDomains: Domain[] = [];
  for (const each of value.verifiedDomains as unknown[]) {
    const domain = parseDomain(each);
    if (domain === null) return null;
    verifiedDomains.push(domain);
  }
  return {displayName: shortenProperty(value.displayName), verifiedDomains};
}
