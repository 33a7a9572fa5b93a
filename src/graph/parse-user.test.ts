import fc from 'fast-check';
import {parseUserDetails, parseUserSummary} from './parse-user';

const kim = {
  id: '6ea91a8d-e32e-41a1-b7bd-d2d185eed0e0',
  displayName: 'Kim Vries',
  userPrincipalName: 'kim@contoso.com',
};

const details = {
  ...kim,
  mail: 'kim@contoso.com',
  accountEnabled: false,
  userType: 'Member',
  onPremisesSyncEnabled: true,
  department: 'Sales',
  jobTitle: 'Buyer',
  externalUserState: 'Accepted',
  lastPasswordChangeDateTime: '2026-11-22T10:00:00Z',
  signInSessionsValidFromDateTime: '2026-11-22T10:00:01Z',
};

test('takes over every property, and no other', () => {
  expect(parseUserDetails({...details, surname: 'Vries'})).toEqual(details);
});

test('what Graph leaves out is unknown', () => {
  const unknown = Object.fromEntries(Object.keys(details).map((name) => [name, null]));
  expect(parseUserDetails(kim)).toEqual({...unknown, ...kim});
  expect(parseUserDetails({...kim, displayName: null})).toEqual({
    ...unknown,
    ...kim,
    displayName: '',
  });
});

test.each(Object.keys(details))('a %s of another type makes no user', (name) => {
  for (const value of [5, {}, ['Kim']]) {
    expect(parseUserDetails({...details, [name]: value})).toBeNull();
  }
});

test.each([null, undefined, 'Kim', [kim]])('%j is no user', (value) => {
  expect([parseUserSummary(value), parseUserDetails(value)]).toEqual([null, null]);
});

test.each([
  '..',
  '../me',
  'me/../6ea91a8d-e32e-41a1-b7bd-d2d185eed0e0',
  '6ea91a8d%2f..',
  '6ea91a8d?$x=',
  '6ea91a8d#',
  'ceo@contoso.com',
  '6ea91a8d\n',
  'x'.repeat(65),
  7,
])('an id that could lead a request elsewhere makes no user: %j', (id) => {
  expect(parseUserSummary({...kim, id})).toBeNull();
});

test('whatever the id, it is taken only where it is one plain segment of a path', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({unit: 'grapheme'})), (id) => {
      const user = parseUserSummary({...kim, id});
      if (user === null) return;
      expect(new URL(`https://host/users/${user.id}/x`).pathname).toBe(`/users/${id}/x`);
    }),
  );
});

test('texts of megabytes are cut, in the list and on the card', () => {
  const long = 'x'.repeat(10 * 2 ** 20);
  const user = parseUserDetails({
    ...kim,
    displayName: long,
    userPrincipalName: long,
    mail: long,
    department: long,
    jobTitle: long,
    lastPasswordChangeDateTime: long,
  });
  expect(JSON.stringify(user).length).toBeLessThan(2_000);
  expect(user?.displayName).toMatch(/^x+…$/);
});

test('keys that name an ancestor of every object are data like any other', () => {
  const hostile: unknown = JSON.parse(
    `{"__proto__": {"id": "inherited", "displayName": "Planted"}, "constructor": {"prototype": {"planted": true}},
      "id": "${kim.id}", "userPrincipalName": "kim@contoso.com"}`,
  );
  expect(parseUserSummary(hostile)).toMatchObject({id: kim.id, displayName: ''});
  expect(parseUserSummary(JSON.parse('{"__proto__": {"id": "a", "userPrincipalName": "b"}}'))).toBe(
    null,
  );
  expect('planted' in {}).toBe(false);
});
