import {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import clsx from 'clsx';
import type {ReactNode} from 'react';

import type {SegmentCounts} from '../../translation/ledger/count-effort';
import type {ArticleStatus} from '../../translation/reading/status-data';
import Table from '../Table';
import {EditLink} from './edit-link';
import {hasTarget} from './has-target';
import {segmentStates} from './segment-states';
import {stateName} from './state-name';
import styles from './styles.module.css';

/** What stands in a row: the numbers of one article, or of all. */
type Counts = SegmentCounts & {readonly failing: number};

export interface StatusTableProps {
  readonly articles: readonly ArticleStatus[];
  readonly total: Counts;
  readonly editUrl: string | null;
}

/** How each article of one language stands, and all of them together. */
export function StatusTable({articles, total, editUrl}: StatusTableProps): ReactNode {
  const titles = [
    ...segmentStates.map(stateName),
    translate({id: 'translationStatus.failing', message: 'Fails a rule'}),
    translate({id: 'translationStatus.words', message: 'Words'}),
    translate({id: 'translationStatus.translate', message: 'Words to translate'}),
    translate({id: 'translationStatus.review', message: 'Words to check'}),
  ];
  return (
    <Table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{translate({id: 'translationStatus.article', message: 'Article'})}</th>
          {titles.map((title) => (
            <th key={title} scope="col" className={styles.number}>
              {title}
            </th>
          ))}
          {editUrl !== null && (
            <th scope="col">{translate({id: 'translationStatus.file', message: 'File'})}</th>
          )}
        </tr>
      </thead>
      <tbody>
        {articles.map((article) => (
          <tr key={article.name}>
            <th scope="row">{article.name}</th>
            <Numbers counts={article} />
            {editUrl !== null && (
              <td>
                <EditLink editUrl={hasTarget(article) ? editUrl : null} file={article.targetFile} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{translate({id: 'translationStatus.all', message: 'All'})}</th>
          <Numbers counts={total} />
          {editUrl !== null && <td />}
        </tr>
      </tfoot>
    </Table>
  );
}

function Numbers({counts}: {readonly counts: Counts}): ReactNode {
  const {currentLocale} = useDocusaurusContext().i18n;
  const format = new Intl.NumberFormat(currentLocale);
  const {segments, failing, words, effort} = counts;
  const numbers = [
    ...segmentStates.map((state) => segments[state]),
    failing,
    words,
    effort.translate,
    effort.review,
  ];
  return numbers.map((number, index) => (
    <td key={index} className={clsx(styles.number, number === 0 && styles.zero)}>
      {format.format(number)}
    </td>
  ));
}
