import type {Block} from '../../content/block';
import type {Article} from '../../content/parse-article';
import type {Termbase} from '../terms/termbase';

/** A block of the source and the block that translates it; null where a side has none. */
export interface BlockPair {
  readonly source: Block | null;
  readonly target: Block | null;
}

/** What rules have to know of the site that an article is part of. */
export interface SiteFacts {
  /** All languages of the site, the source's included, as BCP 47 tags. */
  readonly locales: readonly string[];
  /**
   * The ids that a link into a page may name, as the translation has them.
   *
   * @param file Path from `docs`, with slashes and ending: `guide/start.md`.
   * @returns Null where the site has no such page.
   */
  listAnchors(file: string): ReadonlySet<string> | null;
  /** The labels of `i18n/terms`; null where the site has no such folder. */
  readonly termbase: Termbase | null;
}

/** An article and its translation, as rules read them. */
export interface ArticlePair {
  /** Path from `docs`, with slashes and ending: `guide/start.md`. */
  readonly file: string;
  readonly source: Article;
  readonly target: Article;
  /**
   * All blocks of both, directives included, in the order of the source; those that only the
   * translation has are at the end.
   */
  readonly blocks: readonly BlockPair[];
  /** Language of the source, as a BCP 47 tag. */
  readonly sourceLocale: string;
  /** Language of the translation, likewise. */
  readonly locale: string;
  readonly site: SiteFacts;
}

/** An edit that puts a finding right. */
export interface RuleFix {
  /** Offset in `target.text`. */
  readonly start: number;
  /** Offset after the last character that goes; `start` where nothing does. */
  readonly end: number;
  /** What comes in its place. */
  readonly text: string;
}

/** A place in a translation where a rule is not kept. */
export interface RuleFinding {
  /** Offset in `target.text`. */
  readonly start: number;
  /** Offset after the last character; `start` where something is missing. */
  readonly end: number;
  /** What is wrong and why that matters: English, for somebody who knows Markdown but no code. */
  readonly message: string;
  /** Edits that are right without anybody's judgement, all of them together. */
  readonly fixes?: readonly RuleFix[];
}

/**
 * Something that a translation must keep, or must not have. The `@example` blocks of a rule's
 * documentation are its tests; a heading of its id on the page `translation-rules` explains it.
 */
export interface Rule {
  /** Name in output, settings and links: kebab-case, also the name of its file. */
  readonly id: string;
  /** Whether it is used unless somebody turns it off: nine in ten of its findings have to be right. */
  readonly isOnByDefault: boolean;
  /** Lists what is not kept, in any order. Throws nothing, whatever the two articles are. */
  find(pair: ArticlePair): readonly RuleFinding[];
}
