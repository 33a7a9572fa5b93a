import {hashText} from '../ledger/hash-text';
import type {Segment} from '../ledger/segment';
import {numberCodes} from './number-codes';
import {splitBlock} from './split-inline';
import type {Unit, UnitNote, UnitState} from './unit';

/**
 * The id of a segment's unit. Ids in XLIFF have no blanks and few signs (NMTOKEN); those of the ledger
 * have none either, unless somebody wrote them by hand.
 */
export function unitIdOf({id}: Pick<Segment, 'id'>): string {
  return id.replace(/[^\w.-]/gu, '_');
}

/**
 * Describes a segment as a unit.
 *
 * What the ledger knows becomes the state: `initial` is what has no translation, or one whose source has
 * changed; `translated` what nobody has reviewed, or what no ledger knows; `reviewed` a machine's
 * translation that somebody has; `final` a person's own.
 *
 * @param segment One that has a source.
 * @param labels Of `listLabels`, with the source and with the translation.
 * @param notes On what the unit is and where it stands.
 */
export function describeUnit(
  segment: Segment,
  labels: {readonly source: readonly string[]; readonly target: readonly string[]},
  notes: readonly UnitNote[],
): Unit {
  const {source: block, target: translation} = segment;
  const source = block ? splitBlock(block, labels.source) : [];
  const target = translation && splitBlock(translation, labels.target);
  const [state, subState] = judgeState(segment);
  return {
    id: unitIdOf(segment),
    isTranslatable: isTranslatable(segment),
    source,
    target,
    codeIds: numberCodes(source, target ?? []),
    state,
    subState,
    targetHash: translation && hashText(translation.text),
    notes: [...notes, ...describeHeldSource(segment)],
  };
}

/** Whether a segment has words for a translator. */
export function isTranslatable({source}: Pick<Segment, 'source'>): boolean {
  return source !== null && source.kind !== 'code' && source.kind !== 'html';
}

/** The state of a segment, and why it is no further, in the words of XLIFF. */
export function judgeState({state, entry}: Segment): readonly [UnitState, string | null] {
  switch (state) {
    case 'missing':
    case 'orphan':
      return ['initial', null];
    case 'stale':
      return ['initial', 'runbook:stale'];
    case 'unrecorded':
      return ['translated', 'runbook:unrecorded'];
    case 'unreviewed':
      return ['translated', 'runbook:machine'];
    case 'translated':
      return [entry?.made === 'reviewed' ? 'reviewed' : 'final', null];
  }
}

function describeHeldSource({state, heldSource}: Segment): readonly UnitNote[] {
  if (state !== 'stale' || heldSource === null) return [];
  return [{category: 'previous-source', text: `Translated when the source read: ${heldSource}`}];
}
