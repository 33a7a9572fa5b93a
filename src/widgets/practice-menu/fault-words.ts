import {translate} from '@docusaurus/Translate';

import type {PracticeFault} from '../../practice/practice-tenant';

/** What a fault is called, and what happens while it is switched on. */
export interface FaultWords {
  readonly label: string;
  readonly description: string;
}

/** The words for a fault in the page's language: every fault has some. */
export function faultWords(fault: PracticeFault): FaultWords {
  const words: Readonly<Record<PracticeFault, FaultWords>> = {
    throttled: {
      label: translate({id: 'fault.throttled.label', message: 'Too many requests'}),
      description: translate({
        id: 'fault.throttled.description',
        message: 'Graph answers 429 and says how long to wait.',
      }),
    },
    unavailable: {
      label: translate({id: 'fault.unavailable.label', message: 'Service unavailable'}),
      description: translate({
        id: 'fault.unavailable.description',
        message: 'Graph answers 503, as it does during an outage.',
      }),
    },
    'slow-writeback': {
      label: translate({id: 'fault.slowWriteback.label', message: 'Slow writeback'}),
      description: translate({
        id: 'fault.slowWriteback.description',
        message: 'A new password takes its time on the way to Active Directory.',
      }),
    },
    'synced-without-writeback': {
      label: translate({
        id: 'fault.syncedWithoutWriteback.label',
        message: 'Synced, but no writeback',
      }),
      description: translate({
        id: 'fault.syncedWithoutWriteback.description',
        message: 'The password of a synced user cannot be reset from the cloud.',
      }),
    },
    'password-refused': {
      label: translate({id: 'fault.passwordRefused.label', message: 'Password refused'}),
      description: translate({
        id: 'fault.passwordRefused.description',
        message: 'The tenant does not accept any new password.',
      }),
    },
    'expired-sign-in': {
      label: translate({id: 'fault.expiredSignIn.label', message: 'Sign-in expired'}),
      description: translate({
        id: 'fault.expiredSignIn.description',
        message: 'Your sign-in has ended: you must sign in again.',
      }),
    },
    'claims-challenge': {
      label: translate({id: 'fault.claimsChallenge.label', message: 'Claims challenge'}),
      description: translate({
        id: 'fault.claimsChallenge.description',
        message: 'Graph wants you to prove once more who you are before it goes on.',
      }),
    },
    'connection-lost-after-sending': {
      label: translate({
        id: 'fault.connectionLostAfterSending.label',
        message: 'Connection lost after sending',
      }),
      description: translate({
        id: 'fault.connectionLostAfterSending.description',
        message: 'The reset is carried out, but its answer never arrives.',
      }),
    },
  };
  return words[fault];
}
