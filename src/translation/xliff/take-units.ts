import type {Article} from '../../content/parse-article';
import {isCopied} from '../ledger/is-segment';
import type {Ledger} from '../ledger/ledger';
import type {Segment} from '../ledger/segment';
import {settle, type Candidate, type JudgedUnit} from './candidate';
import {isTranslatable} from './describe-unit';
import {Draft, type TranslatedState} from './draft';
import {createJudge} from './judge-unit';
import type {ReadUnit} from './read-xliff';

/** An article and its ledger with what a CAT tool gave back. */
export interface TakenUnits {
  /** The translation; null where there was none, and is none. */
  readonly target: string | null;
  readonly ledger: Ledger | null;
  readonly judged: readonly JudgedUnit[];
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
