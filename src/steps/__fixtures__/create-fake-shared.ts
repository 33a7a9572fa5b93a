import type {ResetRecord} from '../reset-password/reset-record';
import type {SharedReset, SharedResets} from '../reset-password/shared-resets';

/** What the tabs share of Kim's resets, as one tab sees it. A test plays the other tabs. */
export interface FakeShared {
  readonly shared: SharedResets;
  /** What is known of Kim's last reset. */
  known: SharedReset | null;
  /** While true, another tab has the sole right to reset. */
  isTaken: boolean;
  /** While true, whoever asks for that right is not answered before `answer` is called. */
  isSlow: boolean;
  /** How often this tab asked for it, and how many times it has it now. */
  asked: number;
  held: number;
  answer(): void;
  /** Another tab changed something. */
  tell(): void;
}

export function createFakeShared(): FakeShared {
  const listeners = new Set<() => void>();
  const waiting: (() => void)[] = [];
  const isKnown = ({sentAt}: ResetRecord) => fake.known?.record.sentAt === sentAt;
  const fake: FakeShared = {
    known: null,
    isTaken: false,
    isSlow: false,
    asked: 0,
    held: 0,
    answer: () => waiting.splice(0).forEach((goOn) => goOn()),
    tell: () => listeners.forEach((listener) => listener()),
    shared: {
      find: () => fake.known,
      write: (record) => void (fake.known = {record, end: null, endedAt: null}),
      end(record, end, endedAt) {
        if (isKnown(record)) fake.known = {record, end, endedAt};
      },
      drop(record) {
        if (isKnown(record)) fake.known = null;
      },
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      async claim() {
        fake.asked += 1;
        if (fake.isSlow) await new Promise<void>((goOn) => waiting.push(goOn));
        if (fake.isTaken) return null;
        fake.held += 1;
        return () => void (fake.held -= 1);
      },
    },
  };
  return fake;
}
