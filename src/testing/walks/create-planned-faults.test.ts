import {createPlannedFaults} from './create-planned-faults';

it('meets as many requests of a kind as was planned, the older fault first', () => {
  const faults = createPlannedFaults();
  faults.plan({target: 'write', fault: {name: 'echo'}, times: 2});
  faults.plan({target: 'write', fault: {name: 'claims-challenge'}, times: 1});
  const names = ['write', 'card', 'write', 'write', 'write'] as const;
  expect(names.map((target) => faults.take(target)?.name ?? null)).toEqual([
    'echo',
    null,
    'echo',
    'claims-challenge',
    null,
  ]);
  faults.plan({target: 'card', fault: {name: 'echo'}, times: 1});
  faults.clear();
  expect(faults.take('card')).toBeNull();
});
