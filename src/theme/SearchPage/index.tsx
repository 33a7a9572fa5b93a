import {translate} from '@docusaurus/Translate';
import {PageMetadata} from '@docusaurus/theme-common';
import SearchPage from '@theme-original/SearchPage';
import type {ReactNode} from 'react';

import {useSearchNames} from '../SearchBar/use-search-names';

/** The search plugin's page, with its title and parts named in the language of the page. */
export default function NamedSearchPage(props: Readonly<Record<string, unknown>>): ReactNode {
  return (
    <div ref={useSearchNames()}>
      {/* The plugin sets the title of the window only, and leaves the one for sharing in English. */}
      <PageMetadata
        title={translate({
          id: 'theme.SearchPage.emptyResultsTitle',
          message: 'Search the documentation',
          description: 'The search page title for empty query',
        })}
      />
      <SearchPage {...props} />
    </div>
  );
}
