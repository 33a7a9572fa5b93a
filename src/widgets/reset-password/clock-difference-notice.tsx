import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import {Notice} from '../../ui/notice';
import {clockDifference} from './clock-difference';

export interface ClockDifferenceNoticeProps {
  /** `lastPasswordChangeDateTime` as read of the reset's own change (ISO 8601, UTC). */
  readonly changedAt: string;
  /** Milliseconds since the epoch on this machine's clock, as is `readAt`. */
  readonly sentAt: number;
  readonly readAt: number;
  readonly locale: string | undefined;
}

/** Says that this computer's clock is wrong, where the reset has shown it; else nothing. */
export function ClockDifferenceNotice(props: ClockDifferenceNoticeProps): ReactNode {
  const behind = clockDifference(props);
  if (behind === null) return null;
  const length = {length: roughLength(Math.abs(behind), props.locale)};
  return (
    <Notice kind="info">
      <p>
        {behind > 0
          ? translate(
              {
                id: 'resetPassword.clock.behind',
                message:
                  'The clock of this computer runs about {length} behind the tenant’s. The proof does not depend on it; set it right before you compare these times with a log.',
              },
              length,
            )
          : translate(
              {
                id: 'resetPassword.clock.ahead',
                message:
                  'The clock of this computer runs about {length} ahead of the tenant’s. The proof does not depend on it; set it right before you compare these times with a log.',
              },
              length,
            )}
      </p>
    </Notice>
  );
}

function roughLength(milliseconds: number, locale: string | undefined): string {
  const minutes = Math.round(milliseconds / 60_000);
  const inUnit = (value: number, unit: 'minute' | 'hour') =>
    new Intl.NumberFormat(locale, {style: 'unit', unit, unitDisplay: 'long'}).format(value);
  return minutes < 120 ? inUnit(minutes, 'minute') : inUnit(Math.round(minutes / 60), 'hour');
}
