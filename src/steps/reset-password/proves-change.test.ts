import {
  isChangedAgain,
  isChangedSince,
  isLikelyOwn,
  latestOwnChange,
  provesChange,
} from './proves-change';

const later = '2026-11-22T09:01:00Z';

describe('a user who never had a password', () => {
  it.each([null, 'soon'])('shows no proof where the reading gives %j as its date', (after) => {
    expect(provesChange({before: null, after, operationCreated: null})).toBe(false);
    expect(provesChange({before: null, after, operationCreated: later})).toBe(false);
  });

  it('shows proof by any date that is not older than the operation', () => {
    expect(provesChange({before: null, after: later, operationCreated: later})).toBe(true);
    const longBefore = '2026-11-21T09:01:00Z';
    expect(provesChange({before: null, after: longBefore, operationCreated: later})).toBe(false);
  });
});

const at = Date.parse(later);
const iso = (milliseconds: number) => new Date(milliseconds).toISOString();
const minute = 60_000;

describe('the last moment that a change by the reset can bear', () => {
  const known = {hasSucceeded: true, created: later, lastAction: null, succeededAfter: null};

  it.each([
    ['half a minute after the last action', {lastAction: iso(at + 20_000)}, at + 50_000],
    ['half a minute after it took as long as it did', {succeededAfter: 40_000}, at + 70_000],
    ['the earlier of the two', {lastAction: iso(at + 20_000), succeededAfter: 40_000}, at + 50_000],
    [
      'the earlier of the two, again',
      {lastAction: iso(at + minute), succeededAfter: 0},
      at + 30_000,
    ],
    ['after a quarter of an hour, too', {succeededAfter: 15 * minute}, at + 15.5 * minute],
  ] as const)('is %s', (_, more, expected) => {
    expect(latestOwnChange({...known, ...more}, false)).toBe(expected);
    const tolerance = 5 * minute - 30_000;
    expect(latestOwnChange({...known, ...more}, true)).toBe(expected + tolerance);
    expect(latestOwnChange({...known, ...more}, null)).toBe(expected + tolerance);
  });

  it.each([
    ['it has not succeeded', {hasSucceeded: false, succeededAfter: 1, lastAction: iso(at + 1)}],
    ['nobody knows when it began', {created: null, succeededAfter: 1, lastAction: later}],
    ['its beginning is no date', {created: 'soon', succeededAfter: 1, lastAction: later}],
    ['it does not tell its last action', {}],
    ['its last action is its beginning', {lastAction: later}],
    ['it was seen to succeed too long after', {succeededAfter: 15 * minute + 1}],
  ] as const)('is not known where %s', (_, more) => {
    expect(latestOwnChange({...known, ...more}, false)).toBeNull();
  });
});

it.each([
  [iso(at + 1), at, true],
  [later, at, false],
  [null, at, false],
  ['soon', at, false],
  [later, null, false],
])(
  'a change at %s, where the own one can be at %d at the latest, is another: %s',
  (after, own, is) => {
    expect(isChangedAgain(after, own)).toBe(is);
  },
);

it.each([
  [later, iso(at + 1), false, true],
  [later, later, false, false],
  [later, null, false, false],
  ['soon', later, false, false],
  [later, iso(at + 5 * minute), true, false],
  [later, iso(at + 5 * minute), null, false],
  [later, iso(at + 5 * minute + 1), true, true],
])('after a proof by %s, %s is another change (synced: %j): %j', (own, after, isSynced, is) => {
  expect(isChangedSince(own, after, isSynced)).toBe(is);
});

describe('a change may be taken for the own one', () => {
  const read = {
    after: later,
    operationCreated: null,
    latestOwn: null,
    sentAt: 0,
    readAt: 15 * minute,
  };

  it.each([
    ['up to the latest own moment, however late it was read', {latestOwn: at, readAt: 1e9}, true],
    ['but none after it', {latestOwn: at - 1}, false],
    ['read within a quarter of an hour', {}, true],
    ['but not later', {readAt: 15 * minute + 1}, false],
    ['nor by a clock that was set back', {readAt: -1}, false],
    [
      'dated a quarter of an hour after the operation began',
      {operationCreated: iso(at - 15 * minute), readAt: 1e9},
      true,
    ],
    ['but not later than that', {operationCreated: iso(at - 15 * minute - 1)}, false],
    ['and before it began', {operationCreated: iso(at + 1), readAt: 1e9}, true],
    [
      'while one without a date is read too late',
      {after: null, operationCreated: later, readAt: 1e9},
      false,
    ],
  ] as const)('%s', (_, more, isOwn) => {
    expect(isLikelyOwn({...read, ...more})).toBe(isOwn);
  });
});
