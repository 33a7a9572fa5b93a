import type {Replacement} from './traced-text';

/**
 * Why an imported article differs from what the bilingual file says in its language.
 *
 * - `front-matter`: only what the site reads is kept of it, the rest is in the ledger
 * - `heading-id`: `<a name>` in a heading became the id of the heading
 * - `alert`: `> [!NOTE]` became an admonition
 * - `escape`: a character that would have been markup is now a character
 * - `no-block`: a segment would have become a list, quotation or heading, which segments never are
 * - `html`: a tag is written as MDX reads it, or taken out
 * - `link`: a link is written so that it leads somewhere, or is words alone where it can lead nowhere
 * - `image`: an image that is not there became its words
 * - `code`: an indented block of code became a fenced one
 * - `last-newline`: the last line ends
 */
export type EditKind =
  | 'front-matter'
  | 'heading-id'
  | 'alert'
  | 'escape'
  | 'no-block'
  | 'html'
  | 'link'
  | 'image'
  | 'code'
  | 'last-newline';

/** One difference between an imported article and what the bilingual file says in its language. */
export interface Edit extends Replacement {
  readonly kind: EditKind;
}
