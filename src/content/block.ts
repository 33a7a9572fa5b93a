import type {Nodes} from 'mdast';

/**
 * What a block is.
 *
 * - `front-matter`: a value of the front matter that readers see; `key` names it
 * - `heading`: `# …` or underlined; `depth` is its level
 * - `paragraph`: wherever it stands: in the article, a list item, a quotation, an admonition
 * - `admonition-title`: the words in brackets of `:::note[…]`
 * - `table-cell`: one cell, a cell of the head row included
 * - `code`: a fenced or an indented block of code
 * - `html`: HTML that stands alone, a comment included
 * - `directive`: a leaf directive, such as `::find-user`: nothing to translate, but to be there
 */
export type BlockKind =
  | 'front-matter'
  | 'heading'
  | 'paragraph'
  | 'admonition-title'
  | 'table-cell'
  | 'code'
  | 'html'
  | 'directive';

/** Something that a block stands in, of the kind that a reader would name. */
export interface BlockContainer {
  readonly kind: 'list' | 'list-item' | 'quote' | 'directive' | 'table' | 'table-row' | 'footnote';
  /**
   * `ordered` or `bullet` of a list, the name of a directive (`note` of an admonition), the label of a
   * footnote; null of the others.
   */
  readonly name: string | null;
  /** Place among all children of what it stands in itself, from 0. */
  readonly place: number;
  /** Offset in the article where it begins, which no other of its kind shares. */
  readonly start: number;
}

/** One paragraph-like block of an article: the unit of translation. */
export interface Block {
  readonly kind: BlockKind;
  /**
   * The words, normalised: what stands between `start` and `end` without what only lays out the lines.
   * A run of white space is one space, at the ends none; markers of quotations at the beginning of
   * lines are gone; a hard break is `\` and a newline, however it was written. Markup inside the line
   * (`**`, links, code) stands as it was written, and so does a no-break space.
   *
   * Of code, the language line and then the code letter for letter, its lines ended by a newline. Of a front-matter value, the value
   * that YAML makes of it.
   */
  readonly text: string;
  /**
   * Where the words stand in `Article.text`: offsets in UTF-16 code units. Without the markup of the
   * block itself (`## `, `{#id}`, `|`); code, HTML and directives with it; a front-matter value with
   * its quotes.
   */
  readonly start: number;
  /** Offset after the last character. An empty table cell ends where it starts. */
  readonly end: number;
  /** Line of `start`, from 1. */
  readonly line: number;
  /** Column of `start`, from 1. */
  readonly column: number;
  /** What the block stands in, the outermost first. */
  readonly containers: readonly BlockContainer[];
  /** Place among all children of what it stands in, from 0. */
  readonly place: number;
  /** Level of a heading, 1 to 6; null of all others. */
  readonly depth: number | null;
  /** The id that a heading was given by hand, without `#`; null where it has none. */
  readonly headingId: string | null;
  /** Path of a front-matter value (`title`, `keywords.0`); null of all others. */
  readonly key: string | null;
  /** What the parser made of the block, with positions; null of front matter. */
  readonly node: Nodes | null;
}
