import type {ChosenUser} from '../../steps/incident/create-incident';
import type {KnownChange} from './create-walk-tenant';

/** One confirmed wish to reset a user's password, from the press of the button on. */
export interface Intent {
  readonly userId: string;
  /** The operator's own password; null: one is made. */
  readonly password: string | null;
  /** When it was sent by the page's own word, in milliseconds since the epoch on its clock. */
  sentAt: number;
  /** How often its request left. */
  sends: number;
  /** How often its request was turned away with a claims challenge, which asks to send it again. */
  challenges: number;
  /** The password that was sent; null until then. */
  sentPassword: string | null;
  /** The change that it brought; null while it brought none. */
  change: KnownChange | null;
  /** True once a success was answered. */
  isAnsweredOk: boolean;
  /** True while every page must know of it: sent, and no end seen yet. */
  isOpen: boolean;
  /** The page said that it could not be proven. */
  isUnproven: boolean;
  /** True while its request is on the way. */
  isOnTheWay: boolean;
  /** The page said that it failed, so that nothing had changed. */
  hasFailed: boolean;
}

/** What truly happened in one tab, whatever its pages believe. A copy of a tab has it too. */
export interface TabLedger {
  readonly intents: Intent[];
  /** The intents of every tab of the browser. */
  readonly ofBrowser: Intent[];
  /** Whom the operator chose last. */
  chosen: ChosenUser | null;
}

/**
 * What is counted, so that walks which try nothing do not pass for good ones: a request of a reset
 * left, `done` was reached, and `done` was reached while the tenant's times could not tell whose
 * change it was.
 */
export type CountedEvent = 'sends' | 'proofs' | 'ambiguousProofs';

/** What a walk writes down, and what it found wrong. */
export interface Ledger {
  /** Notes that something must never be so. */
  blame(what: string): void;
  /** Notes a password that is in play, so that it is looked for everywhere. */
  addPassword(password: string): void;
  /** Notes a text that no password may be part of. */
  addText(where: string, text: string): void;
  /** Counts something that happened. */
  count(event: CountedEvent): void;
  counts(): Readonly<Record<CountedEvent, number>>;
  /** Throws with all that was blamed, and searches the texts that came since. */
  verify(): void;
}

/** Creates an empty ledger. */
export function createLedger(): Ledger {
  const wrongs: string[] = [];
  const passwords = new Set<string>();
  const texts: {readonly where: string; readonly text: string}[] = [];
  const counts = {sends: 0, proofs: 0, ambiguousProofs: 0};
  return {
    blame: (what) => void wrongs.push(what),
    addPassword(password) {
      passwords.add(password);
      passwords.add(encodeURIComponent(password));
    },
    addText: (where, text) => void texts.push({where, text}),
    count: (event) => void (counts[event] += 1),
    counts: () => ({...counts}),
    verify() {
      for (const {where, text} of texts.splice(0)) {
        for (const password of Array.from(passwords)) {
          if (text.includes(password)) wrongs.push(`the password is in ${where}`);
        }
      }
      if (wrongs.length > 0) throw new Error(wrongs.join('; '));
    },
  };
}

const isOf = (userId: string) => (intent: Intent) => intent.userId === userId;

/** The latest intent of a user in a tab; null where there is none. */
export const latestIntent = ({intents}: TabLedger, userId: string): Intent | null =>
  intents.filter(isOf(userId)).at(-1) ?? null;

/**
 * The intent that a page means by when it was sent: of this tab, or else of another one. Of two tabs
 * that pressed in the same millisecond it means the one whose request left.
 */
export function intentSentAt(tab: TabLedger, userId: string, sentAt: number): Intent | null {
  const isMeant = (intent: Intent) => intent.userId === userId && intent.sentAt === sentAt;
  const meant = [...tab.ofBrowser.filter(isMeant), ...tab.intents.filter(isMeant)];
  return meant.filter(({sends}) => sends > 0).at(-1) ?? meant.at(-1) ?? null;
}

/** Notes that the operator confirmed a reset in a tab. */
export function noteIntent(tab: TabLedger, userId: string, password: string | null): void {
  const intent = {
    userId,
    password,
    sentAt: NaN,
    sends: 0,
    challenges: 0,
    sentPassword: null,
    change: null,
    isAnsweredOk: false,
    isOpen: false,
    isUnproven: false,
    isOnTheWay: false,
    hasFailed: false,
  };
  tab.intents.push(intent);
  tab.ofBrowser.push(intent);
}

/** Notes that the request of an intent leaves, and blames what may not be sent. */
export function noteSent(
  ledger: Ledger,
  tab: TabLedger,
  userId: string,
  password: string | null,
): Intent | null {
  const intent = latestIntent(tab, userId);
  if (intent === null) {
    ledger.blame(`a reset of ${userId} was sent, and nobody had confirmed that user`);
    return null;
  }
  intent.sends += 1;
  ledger.count('sends');
  intent.isOpen = true;
  intent.isOnTheWay = true;
  if (intent.sends > 1 + Math.min(1, intent.challenges)) {
    ledger.blame(`${intent.sends} requests were sent for one intent`);
  }
  if (intent.hasFailed) ledger.blame('a reset was sent after the page had said that it failed');
  if (password === null) ledger.blame('a reset was sent without a password');
  else ledger.addPassword(password);
  if (intent.password !== null && intent.password !== password) {
    ledger.blame('another password was sent than the operator chose');
  }
  if (intent.sentPassword !== null && intent.sentPassword !== password) {
    ledger.blame('another password was sent the second time');
  }
  intent.sentPassword = password;
  return intent;
}
