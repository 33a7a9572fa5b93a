import {hashText} from '../ledger/hash-text';
import type {Segment} from '../ledger/segment';
import {settle, type Candidate} from './candidate';
import {composeSource, composeTarget, hasSameMarkup, type CodesById} from './compose-markdown';
import type {ArticleState} from './describe-article';
import {describeUnit, isTranslatable, judgeState, unitIdOf} from './describe-unit';
import {judgeTarget, layOutTarget} from './judge-target';
import type {ReadUnit} from './read-xliff';
import {listLabels} from './split-inline';
import {unitStates, type Unit, type UnitState} from './unit';

/**
 * Judges units one by one against an article: whether their source is still there, their markup is its own,
 * and their words are new and would keep the page whole.
 */
export function createJudge(state: ArticleState): (unit: ReadUnit) => Candidate {
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
