import type {Clock} from '../../core/clock';
import {createMemoryStorage} from '../../core/key-value-storage';
import {success} from '../../core/result';
import {clouds} from '../../graph/clouds';
import {createConfirmUserStep} from '../../steps/confirm-user/create-confirm-user-step';
import {createIncident} from '../../steps/incident/create-incident';
import type {Tenant} from '../../widgets/tenant-context';
import {createFakeAuth, type FakeAuth} from './fake-auth';
import {createFakeGraphClient, type FakeGraphClient} from './fake-graph-client';

export interface FakeTenant extends Tenant {
  readonly auth: FakeAuth;
  readonly client: FakeGraphClient;
}

/** A practice tenant for widgets: real steps over a fake Graph, with somebody signed in. */
export function createFakeTenant(
  overrides: Partial<Omit<FakeTenant, 'confirmUserStep'>> = {},
): FakeTenant {
  const clock: Clock = {
    now: () => Date.UTC(2026, 10, 22, 12),
    // Nobody waits in these tests: typing pauses end at once.
    wait: () => Promise.resolve(),
  };
  const storage = createMemoryStorage();
  const client = createFakeGraphClient(() => success({value: []}));
  const base = {
    tenantKind: 'practice' as const,
    tenantKey: 'practice',
    auth: createFakeAuth(),
    client,
    incident: createIncident({storage, tenantKey: 'practice'}),
    practice: null,
    cloud: clouds.global,
    clock,
    randomBytes: (count: number) => new Uint8Array(count).map((_, index) => index * 37),
    storage,
    ...overrides,
  };
  return {
    ...base,
    confirmUserStep: createConfirmUserStep({client: base.client, clock: base.clock}),
  };
}
