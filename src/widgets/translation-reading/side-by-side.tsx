import {translate} from '@docusaurus/Translate';
import {useRef, type ReactNode} from 'react';

import type {Reading, ReadingRow} from '../../translation/reading/reading';
import {PairRow} from './pair-row';
import {StepRow} from './step-row';
import styles from './translation-reading.module.css';
import {useReadingLanguages} from './use-reading-languages';
import {useRowOfAddress} from './use-row-of-address';

export interface SideBySideProps {
  readonly reading: Reading;
  /** Takes the reader to a step in the ordinary view, which counts them from 0. */
  readonly onGoToStep: (place: number) => void;
}

/**
 * An article beside its source, block by block: a table for those who listen too, whatever it looks
 * like. Only the translation's headings are headings, so that the outline of the page is not doubled.
 */
export function SideBySide({reading, onGoToStep}: SideBySideProps): ReactNode {
  const {source, target} = useReadingLanguages();
  const rows = useRef<HTMLDivElement>(null);
  useRowOfAddress(rows);
  const label = translate({
    id: 'reading.sideBySide.label',
    message: 'The original and its translation, side by side',
  });
  return (
    <div
      ref={rows}
      role="table"
      aria-label={label}
      className={styles.sideBySide}
      data-side-by-side=""
    >
      <div role="rowgroup">
        <div role="row" className={styles.head}>
          {[source, target].map(({lang, dir, label: name}) => (
            <div key={lang} role="columnheader" lang={lang} dir={dir}>
              {name}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup">
        {reading.rows.map((row, index) => (
          <Row key={index} row={row} onGoToStep={onGoToStep} />
        ))}
      </div>
    </div>
  );
}

function Row({
  row,
  onGoToStep,
}: {
  readonly row: ReadingRow;
  readonly onGoToStep: (place: number) => void;
}): ReactNode {
  return row.kind === 'text' ? (
    <PairRow pairs={row.pairs} />
  ) : (
    <StepRow name={row.name} onGo={() => onGoToStep(row.place)} />
  );
}
