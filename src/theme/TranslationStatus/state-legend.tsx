import {translate} from '@docusaurus/Translate';
import {Fragment, type ReactNode} from 'react';

import type {SegmentState} from '../../translation/ledger/segment';
import {stateName} from './state-name';

export interface StateLegendProps {
  /** In the order of the columns. */
  readonly states: readonly SegmentState[];
}

/** What each state of a piece means. */
export function StateLegend({states}: StateLegendProps): ReactNode {
  return (
    <dl>
      {states.map((state) => (
        <Fragment key={state}>
          <dt>{stateName(state)}</dt>
          <dd>{explain(state)}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function explain(state: SegmentState): string {
  switch (state) {
    case 'translated':
      return translate({
        id: 'translationStatus.legend.translated',
        message: 'Right for the original as it is now.',
      });
    case 'stale':
      return translate({
        id: 'translationStatus.legend.stale',
        message: 'The original has changed since somebody said that the translation is right.',
      });
    case 'missing':
      return translate({
        id: 'translationStatus.legend.missing',
        message: 'Has no translation yet.',
      });
    case 'unreviewed':
      return translate({
        id: 'translationStatus.legend.unreviewed',
        message: 'Made by a machine, and checked by nobody yet.',
      });
    case 'unrecorded':
      return translate({
        id: 'translationStatus.legend.unrecorded',
        message: 'Has a translation, but nobody has said which original it is right for.',
      });
    case 'orphan':
      return translate({
        id: 'translationStatus.legend.orphan',
        message: 'Stands in the translation and not, or no longer, in the original.',
      });
  }
}
