import type {Plugin} from '@docusaurus/types';
import path from 'node:path';

const englishName = 'aria-label="Search"';
const translatedName = 'aria-label={translate({id: "theme.SearchBar.label", message: "Search"})}';
const nameField = {find: englishName, replace: translatedName, times: 1};

/** What is edited in a file of the search's theme, by the end of its path. */
const editedFiles = [
  {test: /[\\/]docusaurus-search-local[\\/].*[\\/]SearchBar\.jsx$/, edits: [nameField]},
  {
    test: /[\\/]docusaurus-search-local[\\/].*[\\/]SearchPage\.jsx$/,
    edits: [
      nameField,
      {
        find: '<div className="container',
        replace: '<div role="main" className="container',
        times: 1,
      },
    ],
  },
];

/**
 * Mends what `@easyops-cn/docusaurus-search-local` 0.55 leaves out: its search fields are named
 * "Search" in every language, and its page has no main landmark. In its source, so that the built
 * pages have it before any script runs.
 */
export function searchNamesPlugin(): Plugin {
  const loader = path.join(__dirname, '../policy/replace-counted.cjs');
  return {
    name: 'search-names',
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
