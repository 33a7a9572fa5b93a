import {translate} from '@docusaurus/Translate';

import type {SegmentState} from '../../translation/ledger/segment';

/** What a state of a segment is called, in the reader's language. */
export function stateName(state: SegmentState): string {
  switch (state) {
    case 'translated':
      return translate({id: 'translationStatus.translated', message: 'Translated'});
    case 'stale':
      return translate({id: 'translationStatus.stale', message: 'Out of date'});
    case 'missing':
      return translate({id: 'translationStatus.missing', message: 'Missing'});
    case 'unreviewed':
      return translate({id: 'translationStatus.unreviewed', message: 'By machine'});
    case 'unrecorded':
      return translate({id: 'translationStatus.unrecorded', message: 'Not recorded'});
    case 'orphan':
      return translate({id: 'translationStatus.orphan', message: 'Without a source'});
  }
}
