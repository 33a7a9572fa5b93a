import path from 'node:path';

/** One text of a dependency and what takes its place. */
export interface SourceEdit {
  readonly find: string;
  readonly replace: string;
  /** How often it occurs. */
  readonly times: number;
}

/** The edits of one module. */
export interface EditedModule {
  /** Fits the path of the module's file. */
  readonly file: RegExp;
  readonly edits: readonly SourceEdit[];
}

const searchHtml = JSON.stringify(path.join(__dirname, 'trusted-types/search-html.ts'));

/**
 * Where dependencies make markup out of text, which Trusted Types refuse. To empty an element needs
 * no text; what the search finds goes through a policy of its own.
 */
export const editedModules: readonly EditedModule[] = [
  {
    file: /[\\/]@easyops-cn[\\/]autocomplete\.js[\\/]zepto\.js$/,
    edits: [
      {
        find: "container.innerHTML = '' + html",
        replace: `container.innerHTML = require(${searchHtml}).searchHtml('' + html)`,
        times: 1,
      },
      {find: "this.innerHTML = ''", replace: 'this.replaceChildren()', times: 1},
    ],
  },
  {
    file: /[\\/]@easyops-cn[\\/]docusaurus-search-local[\\/].*[\\/]SearchPage\.jsx$/,
    edits: [
      {
        find: 'import React',
        replace: `import {searchHtml} from ${searchHtml};\nimport React`,
        times: 1,
      },
      {
        find: '__html: isContent || isDescriptionOrKeywords',
        replace: '__html: searchHtml(isContent || isDescriptionOrKeywords',
        times: 1,
      },
      {
        find: 'highlightStemmed(articleTitle, getStemmedPositions(metadata, "t"), tokens, 100),',
        replace:
          'highlightStemmed(articleTitle, getStemmedPositions(metadata, "t"), tokens, 100)),',
        times: 1,
      },
      {
        find: '__html: highlightStemmed(document.t, getStemmedPositions(metadata, "t"), tokens, 100),',
        replace:
          '__html: searchHtml(highlightStemmed(document.t, getStemmedPositions(metadata, "t"), tokens, 100)),',
        times: 1,
      },
    ],
  },
  {
    file: /[\\/]react-aria[\\/]dist[\\/]private[\\/]live-announcer[\\/]LiveAnnouncer\.[cm]?js$/,
    edits: [{find: "Log.innerHTML = ''", replace: 'Log.replaceChildren()', times: 2}],
  },
];
