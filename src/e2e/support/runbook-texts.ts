import {readFileSync} from 'node:fs';
import path from 'node:path';

export const locales = ['en', 'nl-NL'] as const;
export type Locale = (typeof locales)[number];

/** The words that the browser tests look for: English as stated here, Dutch from the site's file. */
const english = {
  'startPanel.practice': 'Start in the practice tenant',
  'stepAction.findUser': 'Find the user on this page',
  'stepAction.confirmUser': 'Confirm the user on this page',
  'stepAction.resetPassword': 'Reset the password on this page',
  'tenantMark.practice': 'PRACTICE TENANT — nothing here is real',

  'sessionBar.nobody': 'Nobody is signed in.',
  'sessionBar.signIn': 'Sign in',
  'sessionBar.signInHere': 'Sign in without a new window',
  'sessionBar.addAccount': 'Use another account',
  'sessionBar.switchAccount': 'Switch to {username}',
  'sessionBar.signOut': 'Sign out',

  'practiceSignIn.choose.heading': 'Whom do you want to be?',
  'practiceSignIn.consent.heading': 'Permissions requested',
  'practiceSignIn.consent.accept': 'Accept',
  'practiceSignIn.consent.organization': 'Consent on behalf of your organization',
  'practiceSignIn.approval.heading': 'Need admin approval',
  'practiceSignIn.approval.back': 'Be someone else',
  'practiceSignIn.stepUp.heading': 'Approve the sign-in request',
  'practiceSignIn.stepUp.approve': 'Approve',
  'practiceSignIn.cancel': 'Cancel',
  'signInProblem.consentDeclined.happened': 'The permission was not given.',

  'practiceMenu.title': 'Practice tenant: what can go wrong, and its size',
  'fault.throttled.label': 'Too many requests',
  'fault.unavailable.label': 'Service unavailable',
  'fault.slowWriteback.label': 'Slow writeback',
  'fault.syncedWithoutWriteback.label': 'Synced, but no writeback',
  'fault.passwordRefused.label': 'Password refused',
  'fault.expiredSignIn.label': 'Sign-in expired',
  'fault.claimsChallenge.label': 'Claims challenge',
  'fault.connectionLostAfterSending.label': 'Connection lost after sending',

  'findUser.search.label': 'Search the users',
  'findUser.list.label': 'Users',
  'findUser.chosen': 'Chosen: {name} ({username}).',
  'findUser.count.failed': 'The users could not be loaded.',

  'confirmUser.confirm': 'This is the right person',
  'confirmUser.confirmed': 'You confirmed that this is the right person.',
  'confirmUser.chooseAnother': 'Choose another user',
  'confirmUser.roles.ask': 'Allow reading the roles',
  'confirmUser.roles.notChecked': 'Could not be checked.',
  'confirmUser.lookAlikes.notChecked':
    'Whether others have the same or a similar name could not be checked.',
  'confirmUser.readAgain': 'Read the details again',

  'graphProblem.retry': 'Try again',
  'graphProblem.signIn': 'Sign in again',
  'graphProblem.consent': 'Give the permission',
  'graphProblem.confirmSignIn': 'Confirm your sign-in',
  'graphProblem.nothingChanged': 'Nothing was changed by it.',
  'graphProblem.signInRequired.happened': 'Your sign-in has ended.',
  'graphProblem.claimsRequired.happened':
    'Your organization wants you to prove once more who you are.',
  'graphProblem.consentRequired.happened': 'This needs a permission that has not been given yet.',
  'graphProblem.forbidden.happened': 'Your account is not allowed to do this.',
  'graphProblem.throttled.happened':
    'Microsoft Graph is being asked too much at the moment, and refused.',
  'graphProblem.unavailable.happened': 'Microsoft Graph is not available at the moment.',
  'graphProblem.badRequest.happened': 'Microsoft Graph did not accept the request.',
  'graphProblem.offline.happened': 'No answer came from Microsoft Graph.',
  'graphProblem.offline.next': 'Check your connection and try again.',
  'graphProblem.timedOut.happened': 'Microsoft Graph did not answer within {seconds} seconds.',
  'graphProblem.timedOut.next':
    'Check your connection and try again. If it lasts, look at the service health.',
  'graphProblem.aborted.happened': 'The request was stopped before an answer came.',
  'graphProblem.aborted.next': 'Try again.',
  'graphProblem.signInRequired.next': 'Sign in again: what you chose here is kept.',
  'graphProblem.consentRequired.next':
    'Give it, if your role allows that, or ask an administrator to consent for the whole organization.',
  'graphProblem.licenceRequired.happened':
    'Your organization does not have the licence that this needs.',
  'graphProblem.licenceRequired.next':
    'Another account does not help. Carry out this step by hand, or ask whoever manages the licences of your organization.',
  'graphProblem.claimsRequired.next': 'Confirm your sign-in: what you chose here is kept.',
  'graphProblem.badRequest.nextUntold':
    'Try again. If it stays that way, carry out this step by hand.',
  'graphProblem.badRequest.next':
    'Read what it said below. If it stays that way, carry out this step by hand.',
  'graphProblem.unauthorized.happened': 'Microsoft Graph did not accept your sign-in.',
  'graphProblem.unauthorized.next': 'Sign in again: what you chose here is kept.',
  'graphProblem.forbidden.next':
    'Sign in with an account whose role allows it, or ask a colleague who has such a role.',
  'graphProblem.notFound.happened':
    'Microsoft Graph does not find this: it may have been deleted in the meantime.',
  'graphProblem.notFound.next': 'Search for the user again.',
  'graphProblem.conflict.happened': 'Something else was changing the same thing at the same time.',
  'graphProblem.conflict.next': 'Look at how things stand now, and try again.',
  'graphProblem.preconditionFailed.happened': 'Things have changed since this page read them.',
  'graphProblem.preconditionFailed.next': 'Look at how things stand now, and try again.',
  'graphProblem.throttled.next': 'Wait a little and try again.',
  'graphProblem.unavailable.next':
    'Wait a little and try again. If it lasts, look at the service health.',
  'graphProblem.notImplemented.happened': 'This request is not known here.',
  'graphProblem.notImplemented.next': 'Carry out this step by hand.',
  'graphProblem.serverError.happened': 'Microsoft Graph failed while it was answering.',
  'graphProblem.serverError.nextUnnumbered':
    'Try again. If it stays that way, look at the service health.',
  'graphProblem.serverError.next':
    'Try again. If it stays that way, give the request id to Microsoft support.',
  'graphProblem.unexpectedAnswer.happened':
    'The answer is not what Microsoft Graph documents, so it was not used.',
  'graphProblem.unexpectedAnswer.next':
    'Try again. If it stays that way, carry out this step by hand.',
  'graphProblem.mayHaveTakenEffect':
    'What was sent may have been carried out all the same: look at how things stand before you try again.',
  'graphProblem.quotation': 'Microsoft Graph said:',

  'resetPassword.reset': 'Reset password',
  'resetPassword.flyout.close': 'Close',
  'resetPassword.prepare.title': 'Checked before the reset',
  'resetPassword.choice.automatic': 'Automatically create a password',
  'resetPassword.choice.own': 'Choose a password myself',
  'resetPassword.own.label': 'New password',
  'resetPassword.own.show': 'Show what I type',
  'resetPassword.confirm.title': 'Reset the password of {name} ({userPrincipalName})?',
  'resetPassword.confirm.send': 'Reset the password of {name}',
  'resetPassword.confirm.sending': 'Resetting the password of {name}…',
  'resetPassword.confirm.back': 'Back',
  'resetPassword.progress.title': 'What happens to the reset',
  'resetPassword.stage.sent': 'Sent to the tenant',
  'resetPassword.stage.accepted': 'Accepted by the tenant',
  'resetPassword.stage.carriedOut': 'Carried out',
  'resetPassword.stage.verified': 'Proof, read from the tenant',
  'resetPassword.status.waiting': 'Not yet',
  'resetPassword.status.current': 'Under way',
  'resetPassword.status.done': 'Done',
  'resetPassword.status.failed': 'Failed',
  'resetPassword.done': 'The password was reset. The tenant proves it.',
  'resetPassword.recovering':
    'A reset was sent, but its answer is not known here: it was lost, or the page was loaded again since, or another tab sent it. It may have taken effect. The tenant is being read to find out; a new try is offered only if it did not.',
  'resetPassword.evidence.before': 'Last password change before',
  'resetPassword.evidence.after': 'Last password change now',
  'resetPassword.evidence.readAt': 'Read from the tenant',
  'resetPassword.failed.title': 'The password was not reset.',
  'resetPassword.failed.operation':
    'The tenant accepted the reset, but then reported that carrying it out failed. As far as it says, the old password still applies.',
  'resetPassword.failed.refused':
    'The tenant refused the reset. Nothing was changed: the old password still applies.',
  'resetPassword.failed.notSent':
    'The reset was not sent. Nothing was changed: the old password still applies.',
  'resetPassword.failed.noWriteback':
    'The tenant says that password writeback, which would carry the new password to Active Directory, is not on.',
  'resetPassword.failed.unchangedAsSaid':
    'As far as the tenant says, the old password still applies.',
  'resetPassword.failed.unchanged': 'Nothing was changed: the old password still applies.',
  'resetPassword.failed.nextNoWriteback':
    'Reset the password in Active Directory itself, twice in a row, and then let it sync. After one reset alone, attackers may go on using the hash of the old password. From here a reset fails in the same way until password writeback is on: check again only after that.',
  'resetPassword.failed.passwordRefused':
    'The tenant says that it refused this password. That happens with one that is too weak or too common, that your organization bans, or that was used before.',
  'resetPassword.failed.nextPasswordRefused':
    'Use another password: a longer and less common one if this was your own, a newly generated one if it was generated. Check again, and then choose it.',
  'resetPassword.failed.nextPerson':
    'The button above comes first: after it, the tenant is checked afresh by itself, and you can try again. If you have already done that in another tab, only check again.',
  'resetPassword.failed.retry': 'Check again for a new try',
  'resetPassword.failed.noEffectSeen':
    'The answer to the reset was lost. The tenant was read for a while and shows no change: the reset did not take effect, and the old password still applies.',
  'resetPassword.blocked.title': 'No reset from here',
  'resetPassword.blocked.titleFirst': 'Something is needed first',
  'resetPassword.blocked.role':
    'Your role may not reset the password of somebody with this person’s roles. Ask a Global Administrator or a Privileged Authentication Administrator.',
  'resetPassword.blocked.namedOtherwise':
    'The tenant gives this account another name than the one that was confirmed: it may be somebody else. Look at the step before, and confirm again if it is the right person.',
  'resetPassword.blocked.yourself':
    'This is your own account, which this operation cannot reset. Ask another administrator, or change your own password on a clean device, in your account settings.',
  'resetPassword.blocked.checkAgain': 'Check again',
  'resetPassword.precheck.withinReach':
    'your role may reset the password of somebody with this person’s roles.',
  'resetPassword.precheck.noRoleSeen':
    'whether you may reset this password. You have no role that shows here; one that is limited to an administrative unit does not. If you may not, the tenant refuses and nothing is changed.',
  'resetPassword.precheck.writebackUnknown':
    'whether the tenant writes passwords back to Active Directory. Without writeback the reset fails, or the old password goes on working on-premises.',

  'resetPassword.password.title': 'New password of {name}',
  'resetPassword.password.show': 'Show password',
  'resetPassword.password.hide': 'Hide password',
  'resetPassword.password.copy': 'Copy password',
  'resetPassword.password.copied':
    'Copied. The clipboard is emptied when this panel closes, as far as the browser allows: a best effort. Clipboard history may keep its own copy.',
  'resetPassword.password.proven':
    'Proven: the tenant shows that the password was changed. You can hand it over.',
  'resetPassword.password.pending': 'Not proven yet: wait before you hand it over.',
  'resetPassword.spelled.label': 'The password, character by character',
  'resetPassword.handOver.notByEmail': 'Do not send this password by email.',
  'resetPassword.gone.reloaded':
    'The new password is not on this page: it was loaded again after the reset was sent, or another tab sent it, and the password is never stored.',
  'resetPassword.gone.closed': 'The new password is gone: the panel that showed it was closed.',
  'resetPassword.progress.onceMore': 'Reset once more',
  'resetPassword.close.passwordTitle': 'Close and lose the new password?',
  'resetPassword.close.sendingTitle': 'Close while the reset is being sent?',
  'resetPassword.close.stay': 'Keep open',
  'resetPassword.close.passwordAnyway': 'Close and forget the password',
  'resetPassword.panel.done': 'Password reset, proven by the tenant on {time}.',
  'resetPassword.panel.underWay':
    'A reset of this password was sent and is not proven yet. The tenant is being read. Select Reset password to follow it.',
  'resetPassword.panel.failedNoWriteback':
    'The last reset of this password did not take effect: the tenant says that password writeback is not on. Reset it in Active Directory, twice in a row.',
  'resetPassword.panel.failed':
    'The last reset of this password did not take effect. Select Reset password to try again.',
  'resetPassword.retrying': 'The tenant is read again by itself.',
  'resetPassword.unproven.title': 'Not proven.',
  'resetPassword.unproven.noChangeSeen':
    'The tenant accepted the reset, but its date of the last password change has not moved. The change may still be on its way, or it was not made.',
  'resetPassword.unproven.neverEnded':
    'The tenant accepted the reset, but did not report within 10 minutes that it was carried out.',
  'resetPassword.unproven.statusUnknown':
    'The tenant accepted the reset, but what it has reported since does not tell this page what became of it.',
  'resetPassword.unproven.notLinked':
    'The tenant accepted the reset, but gave no way to follow it, and its date of the last password change has not moved. The change may still be on its way, or it was not made.',
  'resetPassword.unproven.readFailed':
    'The reset was sent, but the tenant could not be read to see what came of it.',
  'resetPassword.unproven.nextUnreadable':
    'Read the tenant again once what stands in the way is gone. Until then, do not hand a password over: it is not known which one applies. If reading stays impossible, you can begin again. Where the check works by then, that makes another reset, with another password. This one then stays unproven, though it may have been carried out, and its password is no longer shown.',
  'resetPassword.unproven.nextGone':
    'Do not hand the password over: the account is not there. If it was deleted by mistake, restore it under Deleted users in the admin center, and begin again.',
  'resetPassword.unproven.nextUnread':
    'Read the tenant again. Until that works, do not hand a password over: it is not known which one applies.',
  'resetPassword.unproven.next':
    'Read the tenant again first. If it still shows no change, you can begin again from the check: that makes another reset, with another password.',
  'resetPassword.unproven.retry': 'Read the tenant again',
  'resetPassword.unproven.beginAgain': 'Begin again',
  'resetPassword.failed.next': 'You can try again. The tenant is checked afresh first.',
  'resetPassword.blocked.couldNotRead':
    'The tenant could not be read. Without a reading from before, a reset could not be proven, so none is offered.',
  'resetPassword.blocked.deleted':
    'The tenant no longer knows this account. Choose the person again in the list.',
} as const;

export type TextId = keyof typeof english;

const dutch = JSON.parse(
  readFileSync(path.resolve(__dirname, '../../../i18n/nl-NL/code.json'), 'utf8'),
) as Record<string, {readonly message: string}>;

/** A text of the site in one of its languages. Throws where the Dutch is missing. */
export function say(
  locale: Locale,
  id: TextId,
  values: Readonly<Record<string, string>> = {},
): string {
  const message = locale === 'en' ? english[id] : dutch[id]?.message;
  if (message === undefined) throw new Error(`No ${locale} text for ${id}`);
  return Object.entries(values).reduce(
    (text, [name, value]) => text.replaceAll(`{${name}}`, value),
    message,
  );
}
