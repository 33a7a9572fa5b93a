import {useEffect, useRef, type RefObject} from 'react';

import type {ConfirmUserState} from '../../steps/confirm-user/create-confirm-user-step';

/** Places in the card. `person` and `roles` can take the focus. */
export interface CardPlaces {
  readonly card: RefObject<HTMLElement | null>;
  readonly person: RefObject<HTMLElement | null>;
  readonly roles: RefObject<HTMLElement | null>;
}

/**
 * Keeps the keyboard in the card while what it was on is taken away, read anew and drawn again: on the
 * person meanwhile, and after a look at the roles on those. Who has moved on is left alone.
 */
export function useCardFocus(
  stateName: ConfirmUserState['name'],
  {card, person, roles}: CardPlaces,
) {
  const isAwaitingRoles = useRef(false);

  useEffect(() => {
    if (stateName === 'checking') return;
    if (isAwaitingRoles.current && document.activeElement === person.current) {
      roles.current?.focus();
    }
    isAwaitingRoles.current = false;
  }, [stateName, person, roles]);

  const holdOn = () => {
    const holder = document.activeElement;
    if (holder === document.body || card.current?.contains(holder)) person.current?.focus();
  };

  return {
    /** Call before the details are read anew. */
    holdOn,
    /** Call before they are read anew for the sake of the roles. */
    holdOnForRoles() {
      holdOn();
      isAwaitingRoles.current = true;
    },
  };
}
