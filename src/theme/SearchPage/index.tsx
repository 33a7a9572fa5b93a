import {translate} from '@docusaurus/Translate';
import {PageMetadata} from '@docusaurus/theme-common';
import SearchPage from '@theme-original/SearchPage';
import type {ReactNode} from 'react';

/** The search plugin's page, with its title in the language of the page. */
export default function TitledSearchPage(props: Readonly<Record<string, unknown>>): ReactNode {
  return (
    <>
      {/* The plugin sets the title of the window only, and leaves the one for sharing in English. */}
      <PageMetadata
        title={translate({
          id: 'theme.SearchPage.emptyResultsTitle',
          message: 'Search the documentation',
          description: 'The search page title for empty query',
        })}
      />
      <SearchPage {...props} />
    </>
  );
}
