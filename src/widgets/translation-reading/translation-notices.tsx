import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import type {Reading} from '../../translation/reading/reading';
import {Notice} from '../../ui/notice';
import {ChangedWords} from './changed-words';
import styles from './translation-reading.module.css';
import {useReadingLanguages} from './use-reading-languages';

export interface TranslationNoticesProps {
  readonly reading: Reading;
  /** Address of the same article in the language of the source. */
  readonly sourceAddress: string;
}

/**
 * What readers have to know of a translation before they rely on it. Nothing where all is well. The search
 * finds what an article says, not what is said of it: docusaurus.config.ts names the attribute.
 */
export function TranslationNotices({reading, sourceAddress}: TranslationNoticesProps): ReactNode {
  const {isTranslated, changes, unreviewed} = reading;
  const original = <SourceLink address={sourceAddress} />;
  return (
    <div data-not-searched>
      {!isTranslated && (
        <Notice kind="info">
          <p>
            <Translate id="reading.untranslated" values={{original}}>
              {'This article has not been translated yet. Here is the original ({original}).'}
            </Translate>
          </p>
        </Notice>
      )}
      {changes.length > 0 && (
        <Notice kind="warning">
          <p>
            <Translate id="reading.stale" values={{original}}>
              {
                'This translation is behind: the original has changed since. If they differ, follow the original ({original}).'
              }
            </Translate>
          </p>
          <details className={styles.changes}>
            <summary>
              <Translate id="reading.changes" values={{count: changes.length}}>
                {'What changed in the original: {count}'}
              </Translate>
            </summary>
            <ul>
              {changes.map((runs, index) => (
                <li key={index}>
                  <ChangedWords runs={runs} />
                </li>
              ))}
            </ul>
          </details>
        </Notice>
      )}
      {unreviewed !== 'none' && (
        <Notice kind="warning">
          <p>
            {unreviewed === 'all'
              ? translate({
                  id: 'reading.machine.all',
                  message:
                    'This translation was made by a machine, and nobody has checked it yet. Labels, names and steps may be wrong.',
                })
              : translate({
                  id: 'reading.machine.some',
                  message:
                    'Parts of this translation were made by a machine, and nobody has checked them yet. Labels, names and steps may be wrong.',
                })}{' '}
            <Translate id="reading.machine.original" values={{original}}>
              {'If in doubt, follow the original ({original}).'}
            </Translate>
          </p>
        </Notice>
      )}
    </div>
  );
}

function SourceLink({address}: {readonly address: string}): ReactNode {
  const {source} = useReadingLanguages();
  return (
    // To the site in another language, which this one's router does not know.
    <Link
      to={`pathname://${address}`}
      autoAddBaseUrl={false}
      target="_self"
      lang={source.lang}
      hrefLang={source.lang}
    >
      {source.label}
    </Link>
  );
}
