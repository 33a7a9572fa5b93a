import SearchBar from '@theme-original/SearchBar';
import type {ReactNode} from 'react';

import styles from './styles.module.css';
import {useSearchNames} from './use-search-names';

/** The search plugin's field, named in the language of the page. */
export default function NamedSearchBar(props: Readonly<Record<string, unknown>>): ReactNode {
  return (
    <div ref={useSearchNames()} className={styles.frame}>
      <SearchBar {...props} />
    </div>
  );
}
