import SearchPage from '@theme-original/SearchPage';
import type {ReactNode} from 'react';

import {useSearchNames} from '../SearchBar/use-search-names';

/** The search plugin's page, with its parts named in the language of the page. */
export default function NamedSearchPage(props: Readonly<Record<string, unknown>>): ReactNode {
  return (
    <div ref={useSearchNames()}>
      <SearchPage {...props} />
    </div>
  );
}
