import {createMemoryStorage} from '../../core/key-value-storage';
import {readResetSummary, writeResetSummary} from './reset-summary';

const summary = {
  userId: 'user-1',
  evidence: {before: null, after: '2026-11-22T09:00:01Z', readAt: 5},
};

test('is read back for the same tenant only', () => {
  const storage = createMemoryStorage();
  writeResetSummary({storage, tenantKey: 'practice'}, summary);
  expect(readResetSummary({storage, tenantKey: 'practice'})).toEqual(summary);
  expect(readResetSummary({storage, tenantKey: 'global:contoso'})).toBeNull();
});

test.each([
  'no JSON',
  '{}',
  '{"userId":"user-1","evidence":{}}',
  '{"userId":"user-1","evidence":{"before":null,"after":"soon","readAt":5}}',
])('what is not a summary is none: %s', (stored) => {
  const storage = createMemoryStorage();
  storage.setItem('runbook.reset-summary/practice', stored);
  expect(readResetSummary({storage, tenantKey: 'practice'})).toBeNull();
});
