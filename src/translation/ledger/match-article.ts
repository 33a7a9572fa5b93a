import type {Block} from '../../content/block';
import {hashText} from './hash-text';
import {isCopied, isSegment} from './is-segment';
import type {Ledger, LedgerEntry} from './ledger';
import {matchSource} from './match-source';
import {matchTarget, type Slot} from './match-target';
import {mintId} from './mint-id';
import type {Segment, SegmentState} from './segment';

/** The two sides of an article as they are today. */
export interface ArticleSides {
  readonly source: readonly Block[];
  /** Empty where the article has no translation. */
  readonly target: readonly Block[];
}

/**
 * Finds out how each segment of an article stands: what its English was when the translation was held
 * right, and which words translate it.
 *
 * The English alone decides whether a segment is stale (see `Ledger`): the translation only decides
 * which of its blocks belongs to it, or whether one does. What is as a rule copied, such as code, needs no
 * entry where it was; where it has none although the article has a ledger, the translation is taken to be a
 * copy of what the source was.
 *
 * @param ledger Null where none was made yet.
 * @param locale Language of the source.
 * @returns
 *   All segments in the order of the source; an orphan after the segment that its entry follows, and
 *   those without an entry at the end. An entry that has neither source nor translation is no segment.
 */
export function matchArticle(
  ledger: Ledger | null,
  {source, target}: ArticleSides,
  locale: string,
): readonly Segment[] {
  const entries = ledger?.segments ?? [];
  const slots = listSlots(entries, source, locale);
  // Directives are no segments; they stand at the same places in all languages, which helps to align.
  const targets = target.filter((block) => isSegment(block) || block.kind === 'directive');
  const slotOfTarget = matchTarget(slots, targets);
  const targetOfSlot = new Map(slotOfTarget.map((slot, index) => [slot, targets[index]]));

  const taken = new Set(entries.map(({id}) => id));
  const segments = [
    ...slots.map((slot, index) => ({...slot, target: targetOfSlot.get(index) ?? null})),
    ...targets
      .filter((_block, index) => slotOfTarget[index] === null)
      .map((block) => ({source: null, entry: null, target: block})),
  ];
  return segments
    .filter((sides) => sides.source?.kind !== 'directive' && sides.target?.kind !== 'directive')
    .filter((sides) => sides.source ?? sides.target)
    .map((sides) => describeSegment(sides, taken, ledger !== null));
}

/** The blocks of the source with their entries, and where they stood those entries without one. */
function listSlots(
  entries: readonly LedgerEntry[],
  source: readonly Block[],
  locale: string,
): readonly Slot[] {
  const blocks = source.filter((block) => isSegment(block));
  const entryOfBlock = matchSource(entries, blocks, locale);
  const blockOfEntry = new Map(entryOfBlock.map((entry, index) => [entry, blocks[index]]));

  const orphansAfter = new Map<Block | null, LedgerEntry[]>();
  let before: Block | null = null;
  for (const [index, entry] of entries.entries()) {
    const block = blockOfEntry.get(index);
    if (block) before = block;
    else orphansAfter.set(before, [...(orphansAfter.get(before) ?? []), entry]);
  }
  const listOrphans = (block: Block | null) =>
    (orphansAfter.get(block) ?? []).map((entry) => ({source: null, entry}));

  const entryOf = new Map(blocks.map((block, index) => [block, entryOfBlock[index] ?? null]));
  const withEntries = source
    .filter((block) => isSegment(block) || block.kind === 'directive')
    .flatMap((block) => {
      const entry = entryOf.get(block) ?? null;
      return [
        {source: block, entry: entry === null ? null : (entries[entry] ?? null)},
        ...listOrphans(block),
      ];
    });
  return [...listOrphans(null), ...withEntries];
}

type Sides = Pick<Segment, 'source' | 'target' | 'entry'>;

function describeSegment(sides: Sides, taken: Set<string>, hasLedger: boolean): Segment {
  const {source, target, entry} = sides;
  const id = entry?.id ?? mintId((source ?? target)?.text ?? '', taken);
  taken.add(id);
  // Words without an entry are new; what is copied has none, for it was the same on both sides.
  const isCopy = source && target && isCopied(target) && (hasLedger || source.text === target.text);
  const heldSource = entry?.source ?? (isCopy ? target.text : null);
  return {
    id,
    ...sides,
    state: judgeState(sides, heldSource),
    heldSource,
    isTargetEdited: entry !== null && target !== null && entry.target !== hashText(target.text),
  };
}

function judgeState({source, target, entry}: Sides, heldSource: string | null): SegmentState {
  if (!source) return 'orphan';
  if (!target) return 'missing';
  if (heldSource === null) return 'unrecorded';
  if (heldSource !== source.text) return 'stale';
  return entry?.made === 'machine' ? 'unreviewed' : 'translated';
}
