import type {ResetPasswordState} from '../../steps/reset-password/reset-password-state';

/**
 * Why a password was not set, as far as the tenant's words tell:
 * - `no-writeback`: nothing writes the password back to Active Directory
 * - `password`: the password itself was not to the tenant's liking, such as weak, banned or used before
 */
export type RefusalOfPassword = 'no-writeback' | 'password';

/**
 * Reads out of the tenant's own words why it refused a reset that reached it: out of the `statusDetail`
 * of a failed operation, or of the message of a bad request. Null where they are about something else or
 * about nothing known here, and for every other problem, which is told for what it is.
 *
 * Only one sentence of them is documented, for a password that is too weak: "The specified password does
 * not comply with password complexity requirements. Please provide a different password."
 * (learn.microsoft.com/graph/api/authenticationmethod-resetpassword). The others are unpublished, so
 * that they are known by what any of them must say. Checked 2026-11-22. It rather guesses nothing than
 * wrongly, and a wrong guess is not hidden: whoever shows the reason quotes the words as well.
 */
export function refusalOfFailure({
  reason,
  problem,
  statusDetail,
}: Extract<ResetPasswordState, {name: 'failed'}>): RefusalOfPassword | null {
  if (reason === 'operation-failed') return refusalInWords(statusDetail ?? '');
  return reason === 'refused' && problem?.code === 'bad-request'
    ? refusalInWords(problem.graphMessage ?? '')
    : null;
}

function refusalInWords(words: string): RefusalOfPassword | null {
  if (passing.test(words)) return null;
  if (noWriteback.some((pattern) => pattern.test(words))) return 'no-writeback';
  return password.some((pattern) => pattern.test(words)) ? 'password' : null;
}

/** Another password, or another place to reset it, does not help against what time alone mends. */
const passing = /again later|temporar|\b(?:minimum|password) age\b/i;

const noWriteback: readonly RegExp[] = [
  /\b(?:no|without)[ _-]?(?:password[ _-]?)?write-?back(?:[.,;:)]|\s*$)/i,
  /write-?back[ _-]?(?:service[ _-]?)?(?:(?:is|was|has)[ _-]?)?(?:not|n['’]t)[ _-]?(?:been[ _-]?|turned[ _-]?)?(?:enabled|configured|available|supported|on(?:[.,;:)]|\s*$))/i,
  /write-?back[ _-]?(?:service[ _-]?)?(?:(?:is|was)[ _-])?(?:unavailable|unsupported|disabled|(?:turned[ _-])?off\b)/i,
];

/** A password of which the same clause says something; one that "cannot be reset" is not at fault. */
const subject = /password(?!s? ?(?:reset|protection))(?:(?!reset)[\w'’ ])*/;

const password: readonly RegExp[] = [
  ...[
    /(?:comply|conform|meet|satisfy|match|violates?)\b[^.]*(?:complex|polic|requirement|rule|history|length)/,
    /too ?(?:weak|short|common|simple)/,
    /exceeds?\b[^.]*length/,
    /contains? (?:your |the |parts? of |user['’]s )*(?:user|account|display|full|first|last|sign-in)[ -]?name/,
    /banned|guess/,
    /used before|(?:previously|already)(?: been)? used/,
  ].map((fault) => new RegExp(`${subject.source}${fault.source}`, 'i')),
  /(?:weak|banned|previously used) password\b(?! (?:list|protection|hash))/i,
  /^(?:OnPremises|Fuzzy)?PolicyViolation\b/,
];
