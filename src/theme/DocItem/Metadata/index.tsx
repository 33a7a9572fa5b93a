import Head from '@docusaurus/Head';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {useAlternatePageUtils} from '@docusaurus/theme-common/internal';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import DocItemMetadata from '@theme-original/DocItem/Metadata';
import {useContext, type ReactNode} from 'react';

import {ReadingContext} from '../../../widgets/translation-reading/reading-context';

/**
 * The theme's metadata of an article, and two things for search engines: what its front matter tells them
 * in `robots`, a key of ours that imported articles have, and where the article really stands that is
 * shown in the language of the source because it is not translated. The site map leaves articles with
 * `noindex` out by itself.
 */
export default function Metadata(): ReactNode {
  const {robots} = useDoc().frontMatter as {readonly robots?: unknown};
  const reading = useContext(ReadingContext);
  return (
    <>
      <DocItemMetadata />
      {typeof robots === 'string' && (
        <Head>
          <meta name="robots" content={robots} />
        </Head>
      )}
      {reading?.isTranslated === false && <CanonicalInSource />}
    </>
  );
}

function CanonicalInSource(): ReactNode {
  const {defaultLocale} = useDocusaurusContext().i18n;
  const {createUrl} = useAlternatePageUtils();
  const address = createUrl({locale: defaultLocale, fullyQualified: true});
  return (
    <Head>
      <link rel="canonical" href={address} />
      <meta property="og:url" content={address} />
    </Head>
  );
}
