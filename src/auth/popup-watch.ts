import type {Clock} from '../core/clock';

/** Milliseconds between two looks at the window. */
const interval = 250;

/**
 * Resolves when `popup` looks closed by the person; never rejects, and stops looking when `signal` is
 * aborted (it then resolves too).
 *
 * An authority that isolates its pages (Cross-Origin-Opener-Policy) makes `closed` true at once while
 * its window is still open. The page does not have the focus then, so only a closed window behind
 * which the page has got the focus back, at two looks in a row, counts.
 */
export async function popupClosed(
  popup: Pick<Window, 'closed'>,
  {
    clock,
    hasFocus,
    signal,
  }: {readonly clock: Clock; readonly hasFocus: () => boolean; readonly signal: AbortSignal},
): Promise<void> {
  let looks = 0;
  while (looks < 2 && !signal.aborted) {
    await clock.wait(interval, signal);
    looks = popup.closed && hasFocus() ? looks + 1 : 0;
  }
}
