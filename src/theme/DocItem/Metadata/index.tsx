import Head from '@docusaurus/Head';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import DocItemMetadata from '@theme-original/DocItem/Metadata';
import type {ReactNode} from 'react';

/**
 * The theme's metadata of an article, and what its front matter tells search engines: `robots`, a key
 * of ours that imported articles have. The site map leaves articles with `noindex` out by itself.
 */
export default function Metadata(): ReactNode {
  const {robots} = useDoc().frontMatter as {readonly robots?: unknown};
  return (
    <>
      <DocItemMetadata />
      {typeof robots === 'string' && (
        <Head>
          <meta name="robots" content={robots} />
        </Head>
      )}
    </>
  );
}
