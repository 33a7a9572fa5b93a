/**
 * Why a password was not set, as far as the tenant's words tell:
 * - `no-writeback`: the account comes from Active Directory, and nothing writes the password back there
 * - `password`: the password itself was not to the tenant's liking, such as weak, banned or used before
 */
export type RefusalOfPassword = 'no-writeback' | 'password';

const noWriteback =
  /\b(?:no|without)[ _-]?(?:password[ _-]?)?write-?back|write-?back[ _-]?(?:(?:is|was|has)[ _-])?(?:not|un(?:available|supported)|disabled|off\b)/i;

const password =
  /password[^.]*(?:complex|polic(?:y|ies)|requirement|weak|banned|common|guess|history|before|recently|previous)|(?:weak|banned)[^.]*password|PolicyViolation/i;

/**
 * Reads a refusal out of the tenant's own words: an error's message or an operation's `statusDetail`.
 * Null where they are about something else, or about nothing known here.
 *
 * Only one sentence of them is documented, for a password that is too weak: "The specified password does
 * not comply with password complexity requirements. Please provide a different password."
 * (learn.microsoft.com/graph/api/authenticationmethod-resetpassword). The others are unpublished, so
 * that they are known by what any of them must name. Checked 2026-11-22. A wrong guess is not hidden:
 * whoever shows the reason quotes the words as well.
 */
export function refusalOfPassword(words: string): RefusalOfPassword | null {
  if (noWriteback.test(words)) return 'no-writeback';
  return password.test(words) ? 'password' : null;
}
