import {translate} from '@docusaurus/Translate';

import type {OtherReset} from '../../steps/reset-password/reset-password-state';
import {formatMoment} from './format-moment';

/** Why nothing was sent from this tab, and what to do: another one of this browser is at the reset. */
export function explainResetElsewhere(
  other: OtherReset | undefined,
  locale: string | undefined,
): string {
  if (other === undefined)
    return translate({
      id: 'resetPassword.elsewhere.beginning',
      message:
        'Another tab or window of this browser is about to reset this password. Nothing was sent from here. Follow it there: the new password is shown there only.',
    });
  const time = {time: formatMoment(other.sentAt, locale)};
  switch (other.end) {
    case null:
      return translate(
        {
          id: 'resetPassword.elsewhere.underWay',
          message:
            'A reset of this password was sent from another tab or window of this browser, on {time}, and has not ended. Nothing was sent from here. Follow it there: the new password is shown there only. If that tab is gone, check again: this page then finds out what came of it.',
        },
        time,
      );
    case 'proven':
      return translate(
        {
          id: 'resetPassword.elsewhere.proven',
          message:
            'Meanwhile a reset of this password was sent from another tab or window of this browser, on {time}, and the tenant proves it. Nothing was sent from here. If somebody has that password, there is nothing more to do. Check again only if it is lost: another reset makes it useless.',
        },
        time,
      );
    case 'unproven':
      return translate(
        {
          id: 'resetPassword.elsewhere.unproven',
          message:
            'Meanwhile a reset of this password was sent from another tab or window of this browser, on {time}, and could not be proven. Nothing was sent from here. Check again to see how the tenant stands now.',
        },
        time,
      );
  }
}

/** What to know of an earlier reset before another one is made. */
export function explainEarlierReset({sentAt, end}: OtherReset, locale: string | undefined): string {
  const time = {time: formatMoment(sentAt, locale)};
  return end === 'proven'
    ? translate(
        {
          id: 'resetPassword.earlier.proven',
          message:
            'This password was already reset from this browser, on {time}, and the tenant proved it. Another reset makes the password of that one useless: go on only if nobody has it.',
        },
        time,
      )
    : translate(
        {
          id: 'resetPassword.earlier.unproven',
          message:
            'A reset of this password was already sent from this browser, on {time}, and could not be proven. Another one is the way where nobody knows which password applies.',
        },
        time,
      );
}
