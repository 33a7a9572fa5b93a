import type {Block} from '../../content/block';
import {align} from './align';
import {hashText} from './hash-text';
import {isCopied} from './is-segment';
import type {LedgerEntry} from './ledger';
import {createWordCounter, measureLikeness} from './measure-likeness';

/** Where a translation is expected: a block of the source, its entry, or both. */
export interface Slot {
  readonly source: Block | null;
  readonly entry: LedgerEntry | null;
}

/** How much each sign tells of two blocks of one kind; together 1. */
const weights = {kind: 0.25, entry: 0.2, marks: 0.3, length: 0.15, containers: 0.1};

/** What words whose English is gone may claim: less than any block of the source. */
const orphanLikeness = 0.05;

/** Copied blocks that moved and were changed are known again from so many shared words on. */
const leastFar = 0.6;

/**
 * Finds the slot that each block of a translation fills: the one whose entry has its hash, wherever it
 * stands, and otherwise one in the same place among its neighbours, of the same kind, and like it in
 * what no translation changes: link targets, code, numbers, containers and length.
 *
 * @param slots In the order of the source.
 * @returns
 *   For each block the place of its slot; null for a block that no source is known of.
 */
export function matchTarget(
  slots: readonly Slot[],
  blocks: readonly Block[],
): readonly (number | null)[] {
  return align(slots, blocks, {
    keyOfFrom: keyOfSlot,
    keyOfTo: ({text}) => hashText(text),
    likenessNear: compareNear,
    likenessFar({source}, block) {
      if (!source || source.kind !== block.kind || !isCopied(block)) return 0;
      const likeness = compareWords(source, block);
      return likeness >= leastFar ? likeness : 0;
    },
  });
}

function keyOfSlot({source, entry}: Slot): string | null {
  if (entry) return entry.target;
  return source && (isCopied(source) || source.kind === 'directive') ? hashText(source.text) : null;
}

function compareNear({source, entry}: Slot, block: Block): number {
  if (!source) return block.kind === 'directive' ? 0 : orphanLikeness;
  if (source.kind !== block.kind) return 0;
  if (source.kind === 'front-matter') return source.key === block.key ? 1 : 0;
  if (isCopied(source)) return weights.kind + (1 - weights.kind) * compareWords(source, block);
  if (source.headingId !== null && source.headingId === block.headingId) return 1;
  return (
    weights.kind +
    (entry ? weights.entry : 0) +
    weights.marks * compareMarks(source, block) +
    weights.length * compareLengths(source, block) +
    (describeContainers(source) === describeContainers(block) ? weights.containers : 0)
  );
}

/** Any locale would do: what is copied has the words of no language. */
const countWords = createWordCounter('en');

function compareWords(source: Block, target: Block): number {
  return measureLikeness(countWords(source.text), countWords(target.text));
}

const marks = /\]\([^)\s]*|`[^`]+`|\p{Number}+/gu;

/** How much two blocks share of what a translation leaves alone; half where there is nothing. */
function compareMarks(source: Block, target: Block): number {
  const inSource = countMarks(source.text);
  const inTarget = countMarks(target.text);
  if (inSource.size + inTarget.size === 0) return 0.5;
  return measureLikeness(inSource, inTarget);
}

function countMarks(text: string): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const [mark] of text.matchAll(marks)) count.set(mark, (count.get(mark) ?? 0) + 1);
  return count;
}

function compareLengths(source: Block, target: Block): number {
  const lengths = [source.text.length, target.text.length];
  return Math.min(...lengths) / Math.max(...lengths, 1);
}

function describeContainers({containers, depth}: Block): string {
  return [...containers.map(({kind, name}) => `${kind} ${name ?? ''}`), depth ?? ''].join('>');
}
