import {useHistory} from '@docusaurus/router';
import {useEffect, useEffectEvent} from 'react';

/**
 * While `isActive`, the browser's Back asks `onBack` instead of leaving the page: as on a phone,
 * where Back closes what lies on top. Leaves the page after all where `onBack` returns false.
 */
export function useBackButton(isActive: boolean, onBack: () => boolean): void {
  const history = useHistory();
  const isHandled = useEffectEvent(onBack);

  useEffect(() => {
    if (!isActive) return;
    return history.block((_location, action) =>
      action === 'POP' && isHandled() ? false : undefined,
    );
  }, [history, isActive]);
}
