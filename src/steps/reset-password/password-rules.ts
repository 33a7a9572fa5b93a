export type PasswordRule =
  | 'length'
  | 'allowed-characters'
  | 'three-of-four-kinds'
  | 'without-user-name'
  | 'without-display-name';

export interface PasswordRuleResult {
  readonly rule: PasswordRule;
  readonly isMet: boolean;
  /** False for a rule that is advice: the tenant may still take the password. */
  readonly isRequired: boolean;
}

/** Entra takes the printable ASCII characters and the blank space, and no others. */
const allowed = /^[\x20-\x7e]*$/;

/** Lower case, upper case, digits, and symbols, among which Entra counts the blank space. */
const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[\x20-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]/];

/** Shorter parts of a name (`de`, `A.`) stand in too many good passwords to be worth a warning. */
const shortestNamePart = 4;

function contains(password: string, name: string): boolean {
  const lowered = password.toLowerCase();
  const parts = name.toLowerCase().split(/[^\p{L}\p{N}]/u);
  return parts.some((part) => part.length >= shortestNamePart && lowered.includes(part));
}

/**
 * Checks a password against the rules that Entra publishes (`isRequired`), and against two of good
 * sense. Passing is no promise: the tenant's own list of banned words is checked by the tenant.
 *
 * Source: learn.microsoft.com/entra/identity/authentication/concept-sspr-policy "Password policies
 * that apply to Microsoft Entra user accounts": 8 to 256 characters, three of four kinds; checked
 * 2026-11-22.
 */
export function checkPassword(
  password: string,
  user: {readonly userPrincipalName: string; readonly displayName: string},
): readonly PasswordRuleResult[] {
  const userName = user.userPrincipalName.split('@')[0] ?? '';
  return [
    {
      rule: 'length',
      isMet: password.length >= 8 && password.length <= 256,
      isRequired: true,
    },
    {rule: 'allowed-characters', isMet: allowed.test(password), isRequired: true},
    {
      rule: 'three-of-four-kinds',
      isMet: kinds.filter((kind) => kind.test(password)).length >= 3,
      isRequired: true,
    },
    {rule: 'without-user-name', isMet: !contains(password, userName), isRequired: false},
    {rule: 'without-display-name', isMet: !contains(password, user.displayName), isRequired: false},
  ];
}
