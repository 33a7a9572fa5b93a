import type {Block} from '../../content/block';
import {align} from './align';
import {hashText} from './hash-text';
import {isCopied} from './is-segment';
import type {LedgerEntry} from './ledger';
import {createWordCounter, measureLikeness, tally, type Tally} from './measure-likeness';

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
  const signsOf = rememberSigns();
  return align(slots, blocks, {
    keyOfFrom: keyOfSlot,
    keyOfTo: ({text}) => hashText(text),
    likenessNear: ({source, entry}, block) => {
      if (!source) return block.kind === 'directive' ? 0 : orphanLikeness;
      return compareNear(source, block, entry, signsOf);
    },
    likenessFar({source}, block) {
      if (!source || source.kind !== block.kind || !isCopied(block)) return 0;
      const likeness = measureLikeness(signsOf(source).words, signsOf(block).words);
      return likeness >= leastFar ? likeness : 0;
    },
  });
}

function keyOfSlot({source, entry}: Slot): string | null {
  if (entry) return entry.target;
  return source && (isCopied(source) || source.kind === 'directive') ? hashText(source.text) : null;
}

function compareNear(
  source: Block,
  target: Block,
  entry: LedgerEntry | null,
  signsOf: (block: Block) => Signs,
): number {
  if (source.kind !== target.kind) return 0;
  if (source.kind === 'front-matter') return source.key === target.key ? 1 : 0;
  if (source.headingId !== null && source.headingId === target.headingId) return 1;
  const signs = signsOf(source);
  const others = signsOf(target);
  if (signs.isCopied) {
    return weights.kind + (1 - weights.kind) * measureLikeness(signs.words, others.words);
  }
  return (
    weights.kind +
    (entry ? weights.entry : 0) +
    weights.marks * compareMarks(signs.marks, others.marks) +
    weights.length * compareLengths(source.text.length, target.text.length) +
    (signs.containers === others.containers ? weights.containers : 0)
  );
}

/** What is compared of a block. */
interface Signs {
  readonly isCopied: boolean;
  readonly words: Tally;
  readonly marks: Tally;
  readonly containers: string;
}

/** What no translation changes: link targets, code and numbers. */
const marks = /\]\([^)\s]*|`[^`]+`|\p{Number}+/gu;

function rememberSigns(): (block: Block) => Signs {
  // Any locale would do: words are compared only of what is copied, which is of no language.
  const countWords = createWordCounter('en');
  const known = new Map<Block, Signs>();
  return (block) => {
    let signs = known.get(block);
    if (!signs) {
      const copied = isCopied(block);
      signs = {
        isCopied: copied,
        words: copied ? countWords(block.text) : tally([]),
        marks: tally(Array.from(block.text.matchAll(marks), ([mark]) => mark)),
        containers: describeContainers(block),
      };
      known.set(block, signs);
    }
    return signs;
  };
}

/** Half where there is nothing to compare. */
function compareMarks(source: Tally, target: Tally): number {
  return source.total + target.total === 0 ? 0.5 : measureLikeness(source, target);
}

function compareLengths(source: number, target: number): number {
  return Math.min(source, target) / Math.max(source, target, 1);
}

function describeContainers({containers, depth}: Block): string {
  return [...containers.map(({kind, name}) => `${kind} ${name ?? ''}`), depth ?? ''].join('>');
}
