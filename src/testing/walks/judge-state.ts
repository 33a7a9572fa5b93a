import type {OneTimeSecretState} from '../../steps/reset-password/one-time-secret';
import type {ResetPasswordState} from '../../steps/reset-password/reset-password-state';
import {isUnderWay} from '../../steps/reset-password/reset-password-transition';
import {
  intentSentAt,
  latestIntent,
  type Intent,
  type Ledger,
  type TabLedger,
} from './create-ledger';
import type {WalkTenant} from './create-walk-tenant';

export interface JudgeOptions {
  readonly ledger: Ledger;
  readonly tenant: WalkTenant;
  readonly tab: TabLedger;
  readonly userId: string;
  /** False where the browser refused to keep what a reload must tell of. */
  readonly isStorageTrusted: boolean;
  /** False where it has kept its tabs from knowing of each other. */
  readonly areTabsInTouch: boolean;
}

/** Holds what a page says of a user's reset against what truly happened, in the moment it says so. */
export function judgeState(state: ResetPasswordState, options: JudgeOptions): void {
  const {ledger, tab, userId} = options;
  ledger.addText(`the state ${state.name}`, JSON.stringify(state));
  if (state.name === 'ready') judgeOffer(state, options);
  if (!('times' in state)) return;
  const {sentAt} = state.times;
  const latest = latestIntent(tab, userId);
  if (state.name === 'acting' && latest) latest.sentAt = sentAt;
  const intent = intentSentAt(tab, userId, sentAt);
  if (intent === null) {
    ledger.blame(`the page is ${state.name} for a user whom nobody had reset`);
    return;
  }
  judgeReset(state, intent, options);
}

/** The intents for the user that a page can know of. */
function knownIntents({tab, userId, isStorageTrusted, areTabsInTouch}: JudgeOptions) {
  const all = [...(isStorageTrusted ? tab.intents : []), ...(areTabsInTouch ? tab.ofBrowser : [])];
  return all.filter((intent) => intent.userId === userId);
}

function judgeOffer(
  {otherReset}: Extract<ResetPasswordState, {name: 'ready'}>,
  options: JudgeOptions,
) {
  const known = knownIntents(options).filter(({isOpen}) => isOpen);
  // What was said to be unproven may be left so, by whoever is told of it again, or of a later one.
  const isTold = otherReset !== undefined;
  if (known.some(({isUnproven}) => !isUnproven || !isTold)) {
    options.ledger.blame('a new reset is offered while the end of the last one is not known');
  }
  for (const intent of known) intent.isOpen = false;
}

function judgeReset(
  state: Extract<ResetPasswordState, {readonly times: unknown}>,
  intent: Intent,
  options: JudgeOptions,
) {
  const {ledger, tenant} = options;
  switch (state.name) {
    case 'accepted':
      if (!intent.isAnsweredOk) ledger.blame('accepted, and the tenant never said so');
      return;
    case 'done':
      judgeProof(state, intent, options);
      intent.isOpen = false;
      return;
    case 'superseded': {
      const changes = tenant.changesOf(intent.userId);
      const isRead = changes.some(
        ({changedAt, visibleFrom}) =>
          visibleFrom <= tenant.now() && changedAt === Date.parse(state.changedAt),
      );
      // Which of two changes came of which reset, dates alone do not tell.
      const isOthers = changes.some(({changedAt}) => changedAt !== intent.change?.changedAt);
      if (!isRead || !isOthers) ledger.blame('superseded, and nobody else changed the password');
      intent.isOpen = false;
      return;
    }
    case 'failed':
      if (intent.change !== null) {
        ledger.blame(`failed (${state.reason}), and the password was changed all the same`);
      }
      intent.hasFailed = true;
      intent.isOpen = false;
      return;
    case 'unproven':
      intent.isUnproven = true;
  }
}

function judgeProof(
  {evidence}: Extract<ResetPasswordState, {name: 'done'}>,
  intent: Intent,
  options: JudgeOptions,
) {
  const {ledger, tenant} = options;
  ledger.count('proofs');
  const {userId, change} = intent;
  const before = evidence.before === null ? -Infinity : Date.parse(evidence.before);
  const changes = tenant.changesOf(userId).filter(({changedAt}) => changedAt > before);
  const isReal = changes.some(
    ({changedAt, visibleFrom}) =>
      visibleFrom <= tenant.now() && changedAt === Date.parse(evidence.after),
  );
  if (!isReal) ledger.blame('done, and the directory shows no such change');
  const isOfAnother = knownIntents(options).some(
    (other) => other !== intent && other.change?.changedAt === Date.parse(evidence.after),
  );
  if (isOfAnother && change === null) ledger.blame('done, by the effect of another reset');
  // By their dates alone, a change of somebody else's is not to be told from the reset's own.
  if (changes.some(({changedAt}) => changedAt !== change?.changedAt)) {
    ledger.count('ambiguousProofs');
    return;
  }
  const isInForce = tenant.inForce(userId).some(({changedAt}) => changedAt === change?.changedAt);
  if (change === null) ledger.blame('done, and the reset never took effect');
  else if (!isInForce) ledger.blame('done, and another password is in force');
  else if (change.password !== intent.sentPassword) {
    ledger.blame('done, and the password in force is not the one that was sent');
  }
}

/** Holds a password that is held against the reset that it belongs to. */
export function judgeSecret(
  secret: OneTimeSecretState,
  state: ResetPasswordState,
  ledger: Ledger,
  intent: Intent | null,
): void {
  if (secret.name !== 'held') return;
  ledger.addPassword(secret.password);
  if (!isUnderWay(state) && state.name !== 'done' && state.name !== 'unproven') {
    ledger.blame(`a password is held while the page is ${state.name}`);
  }
  const isOurs = intent !== null && (intent.sends === 0 || intent.sentPassword === secret.password);
  if (!isOurs) ledger.blame('a password is held that was not sent for this user');
}
