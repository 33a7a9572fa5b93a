import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Heading from '@theme/Heading';
import {Fragment, type ReactNode} from 'react';

import type {ArticleStatus, SegmentStatus} from '../../translation/reading/status-data';
import {Notice} from '../../ui/notice';
import {EditLink} from './edit-link';
import {hasTarget} from './has-target';
import {stateName} from './state-name';
import styles from './styles.module.css';

export interface OpenWorkProps {
  /** Those of one language that need work. */
  readonly articles: readonly ArticleStatus[];
  readonly editUrl: string | null;
}

/** What is to be done in each article, piece by piece. */
export function OpenWork({articles, editUrl}: OpenWorkProps): ReactNode {
  if (articles.length === 0) {
    return (
      <p>
        <Translate id="translationStatus.done">
          Nothing is out of date, missing or unchecked.
        </Translate>
      </p>
    );
  }
  return articles.map((article) => {
    const {locale, name, mistake, list} = article;
    return (
      <details key={name} className={styles.work}>
        <summary>
          <Heading as="h3">
            {name} ({Math.max(list.length, 1)})
          </Heading>
        </summary>
        {mistake && (
          <Notice kind="danger">
            <p>
              <Translate id="translationStatus.mistake">
                The ledger of this article cannot be read:
              </Translate>{' '}
              <span lang="en" dir="ltr">
                {mistake.reason}
              </span>
            </p>
          </Notice>
        )}
        <ul>
          {list.map((segment) => (
            <OpenSegment
              key={segment.id}
              segment={segment}
              locale={locale}
              file={segment.state === 'missing' ? article.targetFile : segment.file}
              editUrl={hasTarget(article) ? editUrl : null}
            />
          ))}
        </ul>
      </details>
    );
  });
}

interface OpenSegmentProps {
  readonly segment: SegmentStatus;
  readonly locale: string;
  /** Where the work is done. */
  readonly file: string;
  readonly editUrl: string | null;
}

function OpenSegment({segment, locale, file, editUrl}: OpenSegmentProps): ReactNode {
  const {defaultLocale} = useDocusaurusContext().i18n;
  const {id, state, line, fails, source, target} = segment;
  return (
    <li>
      <p>
        <strong>{stateName(state)}</strong> · <code>{`#${id}`}</code> ·{' '}
        {file === segment.file && (
          <>
            <Translate id="translationStatus.line" values={{line}}>
              {'line {line}'}
            </Translate>{' '}
            ·{' '}
          </>
        )}
        <EditLink editUrl={editUrl} file={file} />
      </p>
      {fails.length > 0 && (
        <p>
          <Translate id="translationStatus.fails">Fails these rules:</Translate>{' '}
          {fails.map((rule, index) => (
            <Fragment key={rule}>
              {index > 0 && ', '}
              <Link to={`/translation-rules/#${rule}`}>{rule}</Link>
            </Fragment>
          ))}
        </p>
      )}
      {source !== null && <Words locale={defaultLocale} text={source} />}
      {target !== null && <Words locale={locale} text={target} />}
    </li>
  );
}

function Words({locale, text}: {readonly locale: string; readonly text: string}): ReactNode {
  const config = useDocusaurusContext().i18n.localeConfigs[locale];
  return (
    <blockquote lang={config?.htmlLang} dir={config?.direction}>
      {text}
    </blockquote>
  );
}
