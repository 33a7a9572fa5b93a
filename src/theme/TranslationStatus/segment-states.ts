import type {SegmentState} from '../../translation/ledger/segment';

/** In the order of the columns of `l10n status`. */
export const segmentStates: readonly SegmentState[] = [
  'translated',
  'stale',
  'missing',
  'unreviewed',
  'unrecorded',
  'orphan',
];
