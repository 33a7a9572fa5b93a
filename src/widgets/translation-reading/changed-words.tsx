import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import type {ChangedWords as Run} from '../../translation/ledger/list-changed-words';
import {VisuallyHidden} from '../../ui/visually-hidden';
import styles from './translation-reading.module.css';
import {useReadingLanguages} from './use-reading-languages';

/** Words of the source, with those marked that were taken out or put in: in words, too, for listeners. */
export function ChangedWords({runs}: {readonly runs: readonly Run[]}): ReactNode {
  const {source} = useReadingLanguages();
  return (
    <span lang={source.lang} dir={source.dir}>
      {runs.map(({change, text}, index) =>
        change === 'same' ? (
          <span key={index}>{text}</span>
        ) : change === 'removed' ? (
          <del key={index} className={styles.removed}>
            <Spoken>{translate({id: 'reading.changes.removed', message: 'taken out:'})}</Spoken>
            {text}
          </del>
        ) : (
          <ins key={index} className={styles.added}>
            <Spoken>{translate({id: 'reading.changes.added', message: 'put in:'})}</Spoken>
            {text}
          </ins>
        ),
      )}
    </span>
  );
}

/** Words in the reader's language in the middle of words in another. */
function Spoken({children}: {readonly children: string}): ReactNode {
  const {target} = useReadingLanguages();
  return (
    <VisuallyHidden>
      <span lang={target.lang} dir={target.dir}>
        {` ${children} `}
      </span>
    </VisuallyHidden>
  );
}
