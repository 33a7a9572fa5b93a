/** A user as Graph answers one, with what a test changes. */
export function fakeUser(
  index: number,
  more: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  const number = String(index).padStart(4, '0');
  return {
    id: `00000000-0000-4000-8000-00000000${number}`,
    displayName: `Person ${number}`,
    userPrincipalName: `person${number}@runbook.example`,
    mail: null,
    accountEnabled: true,
    userType: 'Member',
    onPremisesSyncEnabled: null,
    ...more,
  };
}

/** `count` users, as `GET /users` lists them. */
export const fakeUsers = (count: number, from = 0): Record<string, unknown>[] =>
  Array.from({length: count}, (_, index) => fakeUser(from + index));
