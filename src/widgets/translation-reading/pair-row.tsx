import Translate, {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import type {ReactNode} from 'react';

import type {SegmentState} from '../../translation/ledger/segment';
import type {ReadingBlock, ReadingPair} from '../../translation/reading/reading';
import {admonitionTitle, sourceAdmonitionTitle} from './admonition-title';
import {BlockText} from './block-text';
import styles from './translation-reading.module.css';
import {useReadingLanguages} from './use-reading-languages';

/** One block beside its translation; of a table's row, all cells. */
export function PairRow({pairs}: {readonly pairs: readonly ReadingPair[]}): ReactNode {
  const {source, target} = useReadingLanguages();
  const [first] = pairs;
  const anchor = first?.target?.anchor;
  const focusable = anchor == null ? {} : {'data-anchor': anchor, tabIndex: -1};
  if (first && isShared(first)) return <SharedCode block={first.target} />;
  return (
    <div role="row" className={styles.row} {...focusable}>
      <div role="cell" lang={source.lang} dir={source.dir} className={styles.source}>
        <Side blocks={pairs.map((pair) => pair.source)} isOutline={false} />
        {pairs.some(({state}) => state === 'orphan') && <StateNote state="orphan" />}
      </div>
      <div role="cell" lang={target.lang} dir={target.dir} className={styles.target}>
        <Side blocks={pairs.map((pair) => pair.target)} isOutline />
        {notedStates
          .filter((state) => pairs.some((pair) => pair.state === state))
          .map((state) => (
            <StateNote key={state} state={state} />
          ))}
      </div>
    </div>
  );
}

/** What is said below a translation. */
const notedStates: readonly SegmentState[] = ['missing', 'stale', 'unreviewed'];

/** Whether both sides are the same code, which need not stand there twice. */
function isShared({source, target, state}: ReadingPair): boolean {
  return (
    state === 'translated' &&
    source?.form === 'code' &&
    target?.form === 'code' &&
    source.content[0] === target.content[0]
  );
}

/** More lines of code than this are shown when they are asked for. */
const mostLines = 8;

function SharedCode({block}: {readonly block: ReadingBlock | null}): ReactNode {
  const count = String(block?.content[0] ?? '').split('\n').length;
  const code = <BlockText block={block} isOutline={false} />;
  return (
    <div role="row" className={styles.row}>
      <div role="cell" aria-colspan={2} className={styles.shared}>
        {count <= mostLines ? (
          code
        ) : (
          <details>
            <summary>
              <Translate id="reading.sharedCode" values={{count}}>
                {'Code, the same in both languages ({count} lines)'}
              </Translate>
            </summary>
            {code}
          </details>
        )}
      </div>
    </div>
  );
}

function Side({
  blocks,
  isOutline,
}: {
  readonly blocks: readonly (ReadingBlock | null)[];
  readonly isOutline: boolean;
}): ReactNode {
  const [only] = blocks;
  const {source} = useReadingLanguages();
  if (blocks.length === 1) {
    const kind = only?.admonition ?? null;
    const title = isOutline ? admonitionTitle(kind) : sourceAdmonitionTitle(kind, source.lang);
    return <BlockText block={only ?? null} isOutline={isOutline} title={title} />;
  }
  return (
    <div className={styles.cells}>
      {blocks.map((block, index) => (
        <BlockText key={index} block={block} isOutline={false} />
      ))}
    </div>
  );
}

function StateNote({state}: {readonly state: SegmentState}): ReactNode {
  const {target} = useReadingLanguages();
  return (
    <p
      lang={target.lang}
      dir={target.dir}
      className={clsx(styles.note, state === 'unreviewed' && styles.mild)}
    >
      {describeState(state)}
    </p>
  );
}

function describeState(state: SegmentState): string | null {
  switch (state) {
    case 'missing':
      return translate({id: 'reading.state.missing', message: 'Not translated yet.'});
    case 'stale':
      return translate({
        id: 'reading.state.stale',
        message: 'The original has changed since this was translated.',
      });
    case 'unreviewed':
      return translate({
        id: 'reading.state.unreviewed',
        message: 'Made by a machine, not checked yet.',
      });
    case 'orphan':
      return translate({id: 'reading.state.orphan', message: 'No longer in the original.'});
    default:
      return null;
  }
}
