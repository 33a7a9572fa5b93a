import MagicString from 'magic-string';

import type {Block} from '../../content/block';
import {listBlocks} from '../../content/list-blocks';
import {parseArticle, type Article} from '../../content/parse-article';
import {describePair} from '../ledger/describe-pair';
import {insertEntry} from '../ledger/insert-entry';
import {isCopied, isSegment} from '../ledger/is-segment';
import type {Ledger, Maker} from '../ledger/ledger';
import type {Segment} from '../ledger/segment';
import type {Candidate} from './candidate';
import type {ArticleState} from './describe-article';
import {insertBlock, type Neighbour} from './insert-block';
import {keepsShape} from './keeps-shape';
import {outlineOf} from './outline-of';
import {writeBlock} from './write-block';

export interface TranslatedState extends ArticleState {
  readonly ledger: Ledger | null;
}

/** A translation while units go into it. */
export class Draft {
  readonly #state: TranslatedState;
  /** The block of each segment as it is now. */
  readonly #blockOf = new Map<Segment, Block>();
  /** The same all the time: words go in, and blocks of words. */
  readonly #outline: string;
  #text: string;
  #blocks: readonly Block[];

  constructor(state: TranslatedState, {text, root}: Article) {
    this.#state = state;
    this.#text = text;
    this.#blocks = listBlocks({text, root});
    this.#outline = outlineOf(root);
    const blockAt = new Map(this.#blocks.map((block) => [keyOf(block), block]));
    for (const segment of state.segments) {
      const block = segment.target && blockAt.get(keyOf(segment.target));
      if (block) this.#blockOf.set(segment, block);
    }
  }

  get text(): string {
    return this.#text;
  }

  /** Replaces the words of blocks: all at once, or else one by one. Gives those that cannot be. */
  replaceAll(candidates: readonly Candidate[]): Set<Candidate> {
    if (candidates.length === 0 || this.#replace(candidates)) return new Set();
    const [only] = candidates;
    if (only && candidates.length === 1) return new Set([only]);
    const half = candidates.length >> 1;
    return new Set([
      ...Array.from(this.replaceAll(candidates.slice(0, half))),
      ...Array.from(this.replaceAll(candidates.slice(half))),
    ]);
  }

  #replace(candidates: readonly Candidate[]): boolean {
    const edited = new MagicString(this.#text);
    const texts = new Map<Block, string>();
    for (const {segment, text} of candidates) {
      const block = segment && this.#blockOf.get(segment);
      if (!block || text === undefined) return false;
      texts.set(block, text);
      if (text !== block.text) {
        edited.update(block.start, block.end, writeBlock(this.#text, block, text));
      }
    }
    const text = edited.toString();
    const article = parseArticle(text);
    const after = listBlocks(article);
    const isKept =
      keepsShape(this.#blocks, after, texts) && this.#outline === outlineOf(article.root);
    if (!isKept) return false;
    this.#move(text, after, (index) => index);
    return true;
  }

  /** Puts a block in that the translation lacks. */
  insert({segment, text}: Candidate): boolean {
    const block = segment?.source;
    if (!block || text === undefined) return false;
    const {source, segments} = this.#state;
    const isCopy = text === block.text;
    const words = isCopy
      ? source.text.slice(block.start, block.end)
      : writeBlock(source.text, block, text);
    const around = segments.filter((other) => other.source !== null);
    const at = around.indexOf(segment);
    const inserted = insertBlock({
      source,
      target: this.#text,
      block,
      before: this.#neighbour(around[at - 1]),
      after: this.#neighbour(around[at + 1]),
      words,
      text,
    });
    if (inserted === null) return false;
    const {target, blocks, place} = inserted;
    this.#move(target, blocks, (index) => (index < place ? index : index + 1));
    const added = blocks[place];
    if (added) this.#blockOf.set(segment, added);
    return true;
  }

  #neighbour(segment: Segment | undefined): Neighbour | null {
    const target = segment && this.#blockOf.get(segment);
    return segment?.source && target ? {source: segment.source, target} : null;
  }

  /** Goes on with another text, whose blocks are those of before at other places. */
  #move(text: string, after: readonly Block[], placeOf: (index: number) => number): void {
    const places = new Map(this.#blocks.map((block, index) => [block, index]));
    for (const [segment, block] of Array.from(this.#blockOf)) {
      const moved = after[placeOf(places.get(block) ?? -1)];
      if (moved) this.#blockOf.set(segment, moved);
    }
    this.#text = text;
    this.#blocks = after;
  }

  /** The ledger, with what was taken and confirmed as right for the source of today. */
  writeLedger(candidates: readonly Candidate[]): Ledger | null {
    const {ledger, segments} = this.#state;
    return candidates.reduce<Ledger | null>((sum, candidate) => {
      const {segment, outcome} = candidate;
      if (outcome !== 'taken' && outcome !== 'confirmed') return sum;
      const target = segment && this.#blockOf.get(segment);
      if (!segment?.source || !target || !isSegment(segment.source)) return sum;
      if (isCopied(target) && target.text === segment.source.text) return sum;
      const entry = {
        ...describePair(segment.id, segment.source, target),
        made: judgeMaker(candidate, segment),
        ...(segment.entry?.units ? {units: segment.entry.units} : {}),
      };
      return insertEntry(sum ?? {segments: []}, segments, entry);
    }, ledger);
  }
}

/** A block's place, by which two readings of one text find it again. */
function keyOf({kind, start, end}: Block): string {
  return `${kind} ${start} ${end}`;
}

/** Who made a translation, after a CAT tool gave it back. */
function judgeMaker({outcome, state}: Candidate, {entry}: Segment): Maker {
  const isReviewed = state === 'reviewed' || state === 'final';
  if (entry === null || entry.made === 'human') return 'human';
  if (isReviewed) return 'reviewed';
  return outcome === 'taken' ? 'human' : entry.made;
}
