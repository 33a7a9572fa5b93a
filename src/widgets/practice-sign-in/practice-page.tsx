import Head from '@docusaurus/Head';
import Translate, {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';

import {TenantMark} from '../tenant-mark';
import styles from './practice-page.module.css';

/**
 * The frame of the practice tenant's own pages: like a sign-in page, without the site's navigation,
 * and marked in words as practice.
 */
export function PracticePage({children}: {readonly children: ReactNode}): ReactNode {
  const title = translate({
    id: 'practicePage.title',
    message: 'PRACTICE sign-in | Practice tenant',
  });
  return (
    <>
      <Head>
        <title>{title}</title>
        <meta property="og:title" content={title} />
        <meta name="robots" content="noindex" />
      </Head>
      <main className={styles.page}>
        <div className={styles.card}>
          <TenantMark kind="practice" />
          <p className={styles.explanation}>
            <Translate id="practicePage.explanation">
              This page plays the part of the Microsoft sign-in page. It asks for no password, and
              nothing leaves your browser.
            </Translate>
          </p>
          {children}
          <noscript>
            <p>
              <Translate id="practicePage.noScript">
                The practice tenant needs JavaScript.
              </Translate>
            </p>
          </noscript>
        </div>
      </main>
    </>
  );
}
