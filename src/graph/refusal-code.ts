import type {GraphProblemCode} from './graph-problem';
import {isRecord, isText} from './json-shapes';

/** Sign-in logs and the like in a tenant without Entra ID P1. */
const licenceCodes = ['Authentication_RequestFromNonPremiumTenantOrB2CTenant'];
const licenceWords = /\blicen[cs]e/i;
const consentWords =
  /PermissionScopeNotGranted|missing (?:permission )?scope|permission scope|scope permissions|required Microsoft Graph permission/i;

/**
 * What a 403 is about: a licence that the organization lacks, a permission that nobody consented to,
 * or (`forbidden`) the role of whoever is signed in. Graph's codes do not tell: `Forbidden` and
 * `AccessDenied` stand for all three, so that its words decide. They are tried on the raw message,
 * which may hold another service's JSON. A wrong guess is not hidden: the words are quoted as well.
 *
 * Seen in public: `Authentication_RequestFromNonPremiumTenantOrB2CTenant` "Neither tenant is B2C or
 * tenant doesn't have premium license" (microsoft-graph-docs-contrib#3808); `Forbidden` "Your tenant
 * is not licensed for this feature."; `Forbidden` "Missing scope permissions on the request. API
 * requires one of …" (ms-365-mcp-server#65); `UnknownError` with JSON that says
 * `PermissionScopeNotGranted` (EasyPIM#37). By role: `Authorization_RequestDenied` "Insufficient
 * privileges to complete the operation." All checked 2026-11-22.
 */
export function codeOfRefusal(
  error: unknown,
): Extract<GraphProblemCode, 'forbidden' | 'consent-required' | 'licence-required'> {
  const {code, message} = isRecord(error) ? error : {};
  const words = isText(message) ? message : '';
  if (isText(code) && licenceCodes.includes(code)) return 'licence-required';
  if (licenceWords.test(words)) return 'licence-required';
  return consentWords.test(words) ? 'consent-required' : 'forbidden';
}
