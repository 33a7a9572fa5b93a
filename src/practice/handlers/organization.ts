import {answerJson, type GraphAnswer} from '../graph-answer';
import {
  federatedDomain,
  initialDomain,
  practiceDomain,
  practiceOrganizationName,
  practiceTenantId,
} from '../practice-identity';
import type {GraphCall} from '../router';
import {hasScope, readAnyUser, requestDenied} from './permissions';

/** `GET /organization` (learn.microsoft.com/graph/api/organization-list, checked 2026-11-22). */
export function listOrganization(call: GraphCall): GraphAnswer {
  const scopes = ['User.Read', 'Organization.Read.All', ...readAnyUser];
  if (!hasScope(call, scopes)) return requestDenied;
  const organization: Readonly<Record<string, unknown>> = {
    id: practiceTenantId,
    displayName: practiceOrganizationName,
    tenantType: 'AAD',
    onPremisesSyncEnabled: true,
    verifiedDomains: [
      domain(practiceDomain, 'Managed', {isDefault: true, isInitial: false}),
      domain(initialDomain, 'Managed', {isDefault: false, isInitial: true}),
      domain(federatedDomain, 'Federated', {isDefault: false, isInitial: false}),
    ],
  };
  const select = call.url.searchParams.get('$select')?.split(',');
  const shown = select
    ? Object.fromEntries(Object.entries(organization).filter(([name]) => select.includes(name)))
    : organization;
  return answerJson({'@odata.context': `${call.root}/$metadata#organization`, value: [shown]});
}

function domain(
  name: string,
  type: 'Managed' | 'Federated',
  flags: {readonly isDefault: boolean; readonly isInitial: boolean},
) {
  return {capabilities: 'Email, OfficeCommunicationsOnline', name, type, ...flags};
}
