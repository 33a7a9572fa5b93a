import MagicString from 'magic-string';

import type {Block} from '../../content/block';
import {listBlocks} from '../../content/list-blocks';
import {parseArticle, type Article} from '../../content/parse-article';
import {describePair} from '../ledger/describe-pair';
import {hashText} from '../ledger/hash-text';
import {insertEntry} from '../ledger/insert-entry';
import {isCopied, isSegment} from '../ledger/is-segment';
import type {Ledger, Maker} from '../ledger/ledger';
import type {Segment} from '../ledger/segment';
import {composeSource, composeTarget, hasSameMarkup, type CodesById} from './compose-markdown';
import type {ArticleState} from './describe-article';
import {describeUnit, isTranslatable, judgeState, unitIdOf} from './describe-unit';
import {insertBlock, type Neighbour} from './insert-block';
import {judgeTarget, layOutTarget} from './judge-target';
import {keepsShape} from './keeps-shape';
import {outlineOf} from './outline-of';
import type {ReadUnit} from './read-xliff';
import {listLabels} from './split-inline';
import {unitStates, type Unit, type UnitState} from './unit';
import {writeBlock} from './write-block';

/**
 * What became of a unit.
 *
 * - `taken`: its words went into the translation
 * - `confirmed`: its words are those of the translation, and somebody said that they are right
 * - `unchanged`: it says nothing new
 * - `open`: it is not translated yet, or not all of it
 * - `stale`: its source is not that of the article any more
 * - `rejected`: its words would break the page, or undo a later edit
 */
export type UnitOutcome = 'taken' | 'confirmed' | 'unchanged' | 'open' | 'stale' | 'rejected';

export interface JudgedUnit {
  readonly id: string;
  /** Line of the XLIFF document. */
  readonly line: number;
  readonly outcome: UnitOutcome;
  /** Why, where the outcome does not say it all: some words without a full stop. */
  readonly reason: string | null;
}

/** An article and its ledger with what a CAT tool gave back. */
export interface TakenUnits {
  /** The translation; null where there was none, and is none. */
  readonly target: string | null;
  readonly ledger: Ledger | null;
  readonly judged: readonly JudgedUnit[];
}

export interface TranslatedState extends ArticleState {
  readonly ledger: Ledger | null;
}

/**
 * Takes the units that came back into an article: what may go in goes in, each in its place and nothing
 * beside it touched, and of each of the others it is told why not.
 *
 * A unit is held against the article of today, never against what the document says that it was: its
 * source must still be there, its markup is the article's own, and a translation that was edited since
 * the export is not written over. The new article is read again before it is given back, and a unit that
 * would change any block but its own is left out.
 */
export function takeUnits(state: TranslatedState, units: readonly ReadUnit[]): TakenUnits {
  const judge = createJudge(state);
  const seen = new Set<string>();
  const judged = units.map((unit): Candidate => {
    if (seen.has(unit.id)) {
      return settle(unit, 'rejected', 'another unit before it has the same id');
    }
    seen.add(unit.id);
    return judge(unit);
  });
  return state.target ? edit(state, state.target, judged) : create(state, judged);
}

/** A unit on its way into the article. */
interface Candidate extends JudgedUnit {
  readonly segment?: Segment;
  readonly state?: UnitState;
  /** New words, as `Block.text` has them. */
  readonly text?: string;
}

function settle(
  {id, line}: Pick<ReadUnit, 'id' | 'line'>,
  outcome: UnitOutcome,
  reason: string | null = null,
): Candidate {
  return {id, line, outcome, reason};
}

function createJudge(state: TranslatedState): (unit: ReadUnit) => Candidate {
  const {source, target, segments} = state;
  const labels = {source: listLabels(source.root), target: target ? listLabels(target.root) : []};
  const byId = new Map(segments.map((segment) => [unitIdOf(segment), segment]));
  return (read) => {
    const segment = byId.get(read.id);
    if (!segment) return settle(read, 'stale', 'the article has no block of this id');
    if (!segment.source) return settle(read, 'stale', 'its source was taken out of the article');
    const unit = describeUnit(segment, labels, []);
    const codes: CodesById = new Map(Array.from(unit.codeIds, ([code, id]) => [id, code]));
    const composed = composeSource(read, codes);
    if (!composed.ok || !isSameSource(composed.value.text, segment.source.text)) {
      return settle(read, 'stale', 'its source has changed since the export');
    }
    if (!hasSameMarkup(read, codes)) {
      return settle(read, 'stale', 'the markup of its source has changed since the export');
    }
    return isTranslatable(segment)
      ? judgeTranslation(read, segment, unit, {
          codes,
          labels: target ? labels.target : labels.source,
        })
      : judgeCopy(read, segment);
  };
}

/** Tools lay lines out anew, and lose or add blanks where they split and join. */
function isSameSource(some: string, other: string): boolean {
  const strip = (text: string) => text.replace(/\s+/gu, '');
  return strip(some) === strip(other);
}

/** Code is not translated: it goes in where there is none. */
function judgeCopy(read: ReadUnit, segment: Segment): Candidate {
  const {source, target} = segment;
  if (target || !source) return settle(read, 'unchanged');
  return {...settle(read, 'taken'), segment, state: 'initial', text: source.text};
}

interface JudgeContext {
  readonly codes: CodesById;
  readonly labels: readonly string[];
}

function judgeTranslation(
  read: ReadUnit,
  segment: Segment,
  unit: Unit,
  {codes, labels}: JudgeContext,
): Candidate {
  const parts = read.parts.filter(({isIgnorable}) => !isIgnorable);
  const done = parts.filter(({target}) => target && target.children.length > 0);
  if (done.length === 0) return settle(read, 'open', 'it is not translated');
  if (done.length < parts.length) return settle(read, 'open', 'a part of it is not translated');
  const composed = composeTarget(read, codes);
  if (!composed.ok) return settle(read, 'rejected', composed.problem);
  const text = layOutTarget(composed.value);
  const state = lowestState(parts.map((part) => part.state));
  const candidate = {...settle(read, 'unchanged'), segment, state};
  if (text === segment.target?.text) {
    return isConfirmed(segment, state) ? {...candidate, outcome: 'confirmed'} : candidate;
  }
  const {targetHash} = read;
  if (targetHash !== null && targetHash !== (unit.targetHash ?? 'none')) {
    return targetHash === hashText(text)
      ? settle(read, 'unchanged')
      : settle(read, 'rejected', 'the translation was edited since the export');
  }
  const block = segment.target ?? segment.source;
  if (!block) return settle(read, 'stale');
  const mistake = judgeTarget(composed.value, {
    block,
    source: unit.source,
    target: unit.target,
    isStale: segment.state === 'stale',
    labels,
  });
  return mistake === null
    ? {...candidate, outcome: 'taken', text}
    : settle(read, 'rejected', mistake);
}

function lowestState(states: readonly UnitState[]): UnitState {
  return unitStates.find((state) => states.includes(state)) ?? 'initial';
}

/** Whether somebody said more of a translation than the export did. */
function isConfirmed(segment: Segment, state: UnitState): boolean {
  const [exported] = judgeState(segment);
  if (segment.state === 'translated') return false;
  return unitStates.indexOf(state) > unitStates.indexOf(exported);
}

/** Makes a translation of the source, where there is none: only of the whole article. */
function create(state: TranslatedState, candidates: readonly Candidate[]): TakenUnits {
  const {source, segments} = state;
  const taken = new Map(
    candidates.flatMap((candidate) =>
      candidate.outcome === 'taken' && candidate.segment
        ? [[candidate.segment, candidate] as const]
        : [],
    ),
  );
  const missing = segments.filter(
    (segment) => isTranslatable(segment) && !isCopiedSource(segment) && !taken.has(segment),
  );
  if (missing.length > 0 || taken.size === 0) {
    const reason = `the article has no translation yet, and gets one when all of it is translated: ${missing.length} units are not`;
    return {
      target: null,
      ledger: state.ledger,
      judged: candidates.map(({id, line, outcome, reason: own}) =>
        outcome === 'taken'
          ? {id, line, outcome: 'open', reason}
          : {id, line, outcome, reason: own},
      ),
    };
  }
  const asCopy = segments.map((segment) => ({...segment, target: segment.source}));
  const copyOf = new Map(segments.map((segment, index) => [segment, asCopy[index]]));
  return edit(
    {...state, segments: asCopy},
    source,
    candidates.map((candidate) => {
      const segment = candidate.segment && copyOf.get(candidate.segment);
      return segment ? {...candidate, segment} : candidate;
    }),
  );
}

function isCopiedSource({source}: Segment): boolean {
  return source !== null && isCopied(source);
}

/** Writes candidates into a translation, and what they say into its ledger. */
function edit(
  state: TranslatedState,
  target: Article,
  candidates: readonly Candidate[],
): TakenUnits {
  const draft = new Draft(state, target);
  const edits = candidates.filter(({outcome, segment}) => outcome === 'taken' && segment?.target);
  const refused = draft.replaceAll(edits);
  const added = candidates
    .filter(({outcome, segment}) => outcome === 'taken' && !segment?.target)
    .sort((a, b) => startOf(a) - startOf(b));
  for (const candidate of insertAll(draft, added)) refused.add(candidate);
  const judged = candidates.map((candidate): Candidate => {
    if (!refused.has(candidate)) return candidate;
    return candidate.segment?.target
      ? settle(candidate, 'rejected', 'it would change the blocks of the page, not only its words')
      : settle(candidate, 'rejected', 'there is no safe place for it: translate it in the article');
  });
  return {
    target: draft.text,
    ledger: draft.writeLedger(judged),
    judged: judged.map(({id, line, outcome, reason}) => ({id, line, outcome, reason})),
  };
}

/** Puts blocks in, one beside the other where they are neighbours. Gives those that cannot be. */
function insertAll(draft: Draft, candidates: readonly Candidate[]): readonly Candidate[] {
  const left = candidates.filter((candidate) => !draft.insert(candidate));
  return left.length === 0 || left.length === candidates.length ? left : insertAll(draft, left);
}

const startOf = ({segment}: Candidate) => segment?.source?.start ?? 0;

/** A translation while units go into it. */
class Draft {
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
