import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useIsBrowser from '@docusaurus/useIsBrowser';
import Heading from '@theme/Heading';
import {useEffect, useState, type ReactNode} from 'react';

import {browserStorage} from '../../widgets/browser-storage';

/**
 * The redirect page of every sign-in and sign-out: passes the authority's answer on and is gone. It
 * has no navigation bar, because nobody is meant to stay. A tenant knows one address for it, so that
 * readers of every language pass this page: it has words only where somebody has to stay after all.
 */
export default function RedirectPage(): ReactNode {
  const home = useBaseUrl('/');
  const isBrowser = useIsBrowser();
  const [hasFailed, setHasFailed] = useState(false);
  useEffect(() => {
    // Loaded here, so that nothing of MSAL runs while the site is built.
    import('../../auth/pass-answer-on')
      .then(({passAnswerOn}) =>
        passAnswerOn({
          home: new URL(home, window.location.origin).href,
          storage: browserStorage('sessionStorage'),
        }),
      )
      .then(
        (outcome) => setHasFailed(!outcome.ok),
        () => setHasFailed(true),
      );
  }, [home]);
  const title = translate({
    id: 'redirectPage.title',
    message: 'Sign-in | Compromised Account Runbook',
  });
  return (
    <>
      <Head>
        <title>{hasFailed ? title : 'OAuth'}</title>
        <meta property="og:title" content={title} />
        <meta name="robots" content="noindex" />
      </Head>
      <main className="container margin-vert--xl">
        {isBrowser && !hasFailed && <progress aria-hidden="true" />}
        <div aria-live="polite">
          {hasFailed && (
            <>
              <Heading as="h1">
                <Translate id="redirectPage.heading">Sign-in</Translate>
              </Heading>
              <p>
                <Translate id="redirectPage.noAnswer">
                  This page takes the answer of a sign-in, and the address holds none that can be
                  read. Nobody was signed in or out. Close this window, or go back and start again.
                </Translate>
              </p>
              <p>
                <Link to="/">
                  <Translate id="redirectPage.home">To the runbook</Translate>
                </Link>
              </p>
            </>
          )}
        </div>
        <noscript>
          <p>
            <Translate id="redirectPage.noScript">
              Signing in needs JavaScript. The written steps of the runbook do not.
            </Translate>
          </p>
        </noscript>
      </main>
    </>
  );
}
