import {useEffect, useEffectEvent} from 'react';

export interface PageLeaving {
  /** True while leaving would lose something: the browser then asks first. */
  readonly isAtRisk: boolean;
  readonly onHidden: () => void;
  readonly onVisible: () => void;
  /** The page may have stood still for a while: it was frozen, or the machine slept. */
  readonly onWoken: () => void;
  /** The page goes away, perhaps into the browser's back-forward cache. */
  readonly onLeft: () => void;
}

/** What comes first after a sleep, sooner than the next timer. */
const wakingSigns = ['focus', 'pageshow', 'online', 'pointermove', 'keydown'] as const;

/** Watches for the tab going into the background, the page being left, and asks before the latter. */
export function usePageLeaving({isAtRisk, ...handlers}: PageLeaving): void {
  const hidden = useEffectEvent(handlers.onHidden);
  const visible = useEffectEvent(handlers.onVisible);
  const woken = useEffectEvent(handlers.onWoken);
  const left = useEffectEvent(handlers.onLeft);

  useEffect(() => {
    const changed = () => (document.visibilityState === 'hidden' ? hidden() : visible());
    const gone = () => left();
    const awake = () => woken();
    document.addEventListener('visibilitychange', changed);
    window.addEventListener('pagehide', gone);
    document.addEventListener('resume', awake);
    for (const name of wakingSigns) window.addEventListener(name, awake);
    return () => {
      document.removeEventListener('visibilitychange', changed);
      window.removeEventListener('pagehide', gone);
      document.removeEventListener('resume', awake);
      for (const name of wakingSigns) window.removeEventListener(name, awake);
    };
  }, []);

  useEffect(() => {
    if (!isAtRisk) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isAtRisk]);
}
