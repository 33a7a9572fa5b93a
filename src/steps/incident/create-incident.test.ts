import {createMemoryStorage, type KeyValueStorage} from '../../core/key-value-storage';
import {createIncident} from './create-incident';

const kim = {id: 'u1', displayName: 'Kim Vries', userPrincipalName: 'kim@contoso.com'};

it('remembers the choice and its confirmation across a reload', () => {
  const storage = createMemoryStorage();
  const incident = createIncident({storage, tenantKey: 'contoso'});
  expect(incident.chosen.get()).toBeNull();
  incident.choose(kim);
  incident.confirm(kim);
  const reloaded = createIncident({storage, tenantKey: 'contoso'});
  expect(reloaded.chosen.get()).toEqual({...kim, isConfirmed: true});
  reloaded.clear();
  expect(createIncident({storage, tenantKey: 'contoso'}).chosen.get()).toBeNull();
});

it('needs a new confirmation for another choice', () => {
  const incident = createIncident({storage: createMemoryStorage(), tenantKey: 'contoso'});
  incident.choose(kim);
  incident.confirm(kim);
  incident.choose({...kim, id: 'u2'});
  expect(incident.chosen.get()).toMatchObject({id: 'u2', isConfirmed: false});
});

it('confirms under the names that were seen, whatever the storage said', () => {
  const storage = createMemoryStorage();
  const planted = {...kim, displayName: 'Somebody Else', isConfirmed: true};
  storage.setItem('runbook.incident/contoso', JSON.stringify(planted));
  const incident = createIncident({storage, tenantKey: 'contoso'});
  incident.confirm(kim);
  expect(incident.chosen.get()).toEqual({...kim, isConfirmed: true});
});

it('gives no old choice back where the storage has no room for the new one', () => {
  const storage = createMemoryStorage();
  createIncident({storage, tenantKey: 'contoso'}).choose({...kim, id: 'u0'});
  const full = {
    ...storage,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  createIncident({storage: full, tenantKey: 'contoso'}).choose(kim);
  expect(createIncident({storage, tenantKey: 'contoso'}).chosen.get()).toBeNull();
});

it('keeps tenants apart, and confirms nobody where nobody is chosen', () => {
  const storage = createMemoryStorage();
  createIncident({storage, tenantKey: 'practice'}).choose(kim);
  const real = createIncident({storage, tenantKey: 'contoso'});
  real.confirm(kim);
  expect(real.chosen.get()).toBeNull();
});

it('remembers nothing beyond what a choice is', () => {
  const storage = createMemoryStorage();
  const incident = createIncident({storage, tenantKey: 'contoso'});
  incident.choose({...kim, ...{password: 'Canary-Pa55word'}});
  expect(storage.getItem('runbook.incident/contoso')).not.toContain('Canary');
});

it.each([
  '{',
  'null',
  '7',
  '{"id":""}',
  '{"id":"u1","displayName":3}',
  '{"id":"../u1","displayName":"","userPrincipalName":"","isConfirmed":true}',
  '"u1"',
  ...[{displayName: 3}, {userPrincipalName: 3}, {isConfirmed: 'yes'}].map((odd) =>
    JSON.stringify({...kim, isConfirmed: true, ...odd}),
  ),
])('starts without a choice where the storage holds %s', (stored) => {
  const storage = createMemoryStorage();
  storage.setItem('runbook.incident/contoso', stored);
  expect(createIncident({storage, tenantKey: 'contoso'}).chosen.get()).toBeNull();
});

it('works for the life of the page where the browser forbids storage', () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError');
  };
  const storage: KeyValueStorage = {getItem: refuse, setItem: refuse, removeItem: refuse};
  const incident = createIncident({storage, tenantKey: 'contoso'});
  incident.choose(kim);
  expect(incident.chosen.get()).toMatchObject({id: 'u1'});
});
