import type {Clock} from '../core/clock';
import {popupClosed} from './popup-watch';

/** Plays one look at a time: `[is the window closed, does the page have the focus]`. */
async function looksUntilClosed(looks: readonly (readonly [boolean, boolean])[]) {
  const stop = new AbortController();
  let look = -1;
  const clock: Clock = {
    now: () => 0,
    wait: () => {
      look += 1;
      if (look >= looks.length) stop.abort();
      return Promise.resolve();
    },
  };
  const popup = {
    get closed() {
      return looks[look]?.[0] ?? false;
    },
  };
  await popupClosed(popup, {clock, hasFocus: () => looks[look]?.[1] ?? false, signal: stop.signal});
  return stop.signal.aborted ? null : look + 1;
}

describe('popupClosed', () => {
  it('notices a window that was closed, at the second look', async () => {
    expect(
      await looksUntilClosed([
        [false, false],
        [true, true],
        [true, true],
      ]),
    ).toBe(3);
  });

  it('does not take an isolated authority for a closed window', async () => {
    const isolated = Array.from({length: 50}, () => [true, false] as const);
    expect(await looksUntilClosed(isolated)).toBeNull();
  });

  it('does not give up on one look', async () => {
    expect(
      await looksUntilClosed([
        [true, true],
        [true, false],
        [true, true],
        [true, false],
      ]),
    ).toBeNull();
  });
});
