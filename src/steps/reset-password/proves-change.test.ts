import {provesChange} from './proves-change';

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
