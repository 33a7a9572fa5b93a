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

export declare function checkPassword(
  password: string,
  user: {readonly userPrincipalName: string; readonly displayName: string},
): readonly PasswordRuleResult[];
