import {clockDifference} from './clock-difference';

const changedAt = '2026-11-22T09:00:00Z';
const changed = Date.parse(changedAt);
const day = 86_400_000;

it.each([
  ['nothing while the clocks agree', {sentAt: changed - 2_000, readAt: changed + 3_000}, null],
  [
    'nothing of the tenant’s own delay',
    {sentAt: changed + 120_000, readAt: changed + 130_000},
    null,
  ],
  ['nothing where the reading came late', {sentAt: changed - 1_000, readAt: changed + day}, null],
  ['a clock a day behind', {sentAt: changed - day - 5_000, readAt: changed - day}, day],
  ['a clock a day ahead', {sentAt: changed + day, readAt: changed + day + 5_000}, -day],
])('tells %s', (_, times, difference) => {
  expect(clockDifference({changedAt, ...times})).toBe(difference);
});

it('tells nothing of a date that is none', () => {
  expect(clockDifference({changedAt: 'soon', sentAt: 0, readAt: 1})).toBeNull();
});
