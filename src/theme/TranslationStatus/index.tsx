import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';

import type {ArticleStatus, StatusPageData} from '../../translation/reading/status-data';
import {OpenWork} from './open-work';
import {segmentStates} from './segment-states';
import {StateLegend} from './state-legend';
import {StatusTable} from './status-table';
import styles from './styles.module.css';

const command = 'npm run l10n -- status';

export interface Props {
  readonly status: StatusPageData;
}

/** The page "Translation status": what `npm run l10n -- status` counts, for all languages. */
export default function TranslationStatus({status}: Props): ReactNode {
  const title = translate({id: 'translationStatus.title', message: 'Translation status'});
  const {currentLocale} = useDocusaurusContext().i18n;
  const languages = new Intl.DisplayNames(currentLocale, {type: 'language'});
  const {editUrl, locales} = status;
  return (
    <Layout title={title}>
      <main className={`container margin-vert--lg ${styles.page}`}>
        <Heading as="h1">{title}</Heading>
        <p>
          <Translate
            id="translationStatus.intro"
            values={{
              command: <code>{command}</code>,
              guide: (
                <Link to="/translate/">
                  <Translate id="translationStatus.guide">Translate the runbook</Translate>
                </Link>
              ),
            }}
          >
            {
              'How the translation of each article stood when this site was built, in pieces (a heading, a paragraph, a cell of a table). {command} counts the same. How to help: {guide}.'
            }
          </Translate>
        </p>
        <StateLegend states={segmentStates} />
        {locales.map(({locale, articles, total}) => (
          <section key={locale} aria-labelledby={`status-${locale}`}>
            <Heading as="h2" id={`status-${locale}`}>
              {languages.of(locale) ?? locale}
            </Heading>
            <StatusTable articles={articles} total={total} editUrl={editUrl} />
            <OpenWork articles={articles.filter(needsWork)} editUrl={editUrl} />
          </section>
        ))}
      </main>
    </Layout>
  );
}

function needsWork({list, mistake}: ArticleStatus): boolean {
  return list.length > 0 || mistake !== null;
}
