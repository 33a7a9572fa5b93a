/** The user whose password is to be reset. */
export interface ResetTarget {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
}
