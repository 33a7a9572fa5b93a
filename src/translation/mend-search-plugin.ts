import type {Plugin} from '@docusaurus/types';
import path from 'node:path';

const englishName = 'aria-label="Search"';
const translatedName = 'aria-label={translate({id: "theme.SearchBar.label", message: "Search"})}';
const nameField = {find: englishName, replace: translatedName, times: 1};

/** The first line after the code and the index of the search have arrived. */
const loaded = 'search.current = autoComplete(searchBarRef.current, {';

/** What is edited in a file of the search's theme, by the end of its path. */
const editedFiles = [
  {
    test: /[\\/]docusaurus-search-local[\\/].*[\\/]SearchBar\.jsx$/,
    edits: [
      nameField,
      {
        find: loaded,
        // Asked before that line: it moves the field in the page, which takes its focus away.
        replace: `focusAfterIndexLoaded.current &&= document.activeElement === searchBarRef.current;\n${loaded}`,
        times: 1,
      },
    ],
  },
  {
    test: /[\\/]docusaurus-search-local[\\/].*[\\/]SearchPage\.jsx$/,
    edits: [
      nameField,
      {
        find: '1 document found|{count} documents',
        replace: '1 result found|{count} results',
        times: 1,
      },
      {find: 'No documents were found', replace: 'No results were found', times: 1},
      {
        find: '<div className="container',
        replace: '<div role="main" className="container',
        times: 1,
      },
    ],
  },
];

/**
 * Mends `@easyops-cn/docusaurus-search-local` 0.55 in its source, so that the built pages have it
 * before any script runs: its search fields are named "Search" in every language, its page has no main
 * landmark and calls the parts of articles that it counts documents, and its field takes the focus back
 * from wherever the reader has gone while its code was loading.
 */
export function mendSearchPlugin(): Plugin {
  const loader = path.join(__dirname, '../policy/replace-counted.cjs');
  return {
    name: 'mend-search',
    configureWebpack: () => ({
      module: {
        rules: editedFiles.map(({test, edits}) => ({
          test,
          enforce: 'pre',
          use: [{loader, options: {edits}}],
        })),
      },
    }),
  };
}
