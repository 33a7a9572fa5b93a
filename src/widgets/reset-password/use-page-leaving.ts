import {useEffect, useEffectEvent} from 'react';

export interface PageLeaving {
  /** True while leaving would lose something: the browser then asks first. */
  readonly isAtRisk: boolean;
  readonly onHidden: () => void;
  readonly onVisible: () => void;
  /** The page goes away, perhaps into the browser's back-forward cache. */
  readonly onLeft: () => void;
}

/** Watches for the tab going into the background, the page being left, and asks before the latter. */
export function usePageLeaving({isAtRisk, ...handlers}: PageLeaving): void {
  const hidden = useEffectEvent(handlers.onHidden);
  const visible = useEffectEvent(handlers.onVisible);
  const left = useEffectEvent(handlers.onLeft);

  useEffect(() => {
    const changed = () => (document.visibilityState === 'hidden' ? hidden() : visible());
    const gone = () => left();
    document.addEventListener('visibilitychange', changed);
    window.addEventListener('pagehide', gone);
    return () => {
      document.removeEventListener('visibilitychange', changed);
      window.removeEventListener('pagehide', gone);
    };
  }, []);

  useEffect(() => {
    if (!isAtRisk) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isAtRisk]);
}
