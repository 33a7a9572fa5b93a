import type {Block} from '../../../content/block';
import {listBlocks} from '../../../content/list-blocks';
import {align} from '../../ledger/align';
import {isSegment} from '../../ledger/is-segment';
import type {Ledger} from '../../ledger/ledger';
import {matchArticle} from '../../ledger/match-article';
import {restoreActions} from '../parts/restore-actions';
import type {ArticlePair, BlockPair} from '../rule';

/** What an `ArticlePair` is made of. */
export interface ArticleParts extends Omit<ArticlePair, 'blocks'> {
  /** Null where none was made: blocks are then paired by their structure alone. */
  readonly ledger: Ledger | null;
}

/** Finds out which block of a translation belongs to which one of its source. */
export function pairArticles({ledger, ...parts}: ArticleParts): ArticlePair {
  const source = listBlocks(parts.source);
  const sides = {source, target: restoreActions(listBlocks(parts.target), source)};
  const segments = matchArticle(ledger, sides, parts.sourceLocale);
  const partnerOf = new Map(segments.map(({source, target}) => [source, target]));
  for (const {source, target} of pairUntranslated(sides.source, sides.target)) {
    partnerOf.set(source, target);
  }
  const paired = sides.source.map((source) => ({source, target: partnerOf.get(source) ?? null}));
  const taken = new Set(paired.map(({target}) => target));
  const added = sides.target
    .filter((target) => !taken.has(target))
    .map((target) => ({source: null, target}));
  return {...parts, blocks: [...paired, ...added]};
}

/** Pairs what is no segment: directives and comments, which say the same in all languages. */
function pairUntranslated(
  source: readonly Block[],
  target: readonly Block[],
): readonly BlockPair[] {
  const from = source.filter((block) => !isSegment(block));
  const to = target.filter((block) => !isSegment(block));
  const keyOf = ({kind, text}: Block) => `${kind} ${text}`;
  const places = align(from, to, {
    keyOfFrom: keyOf,
    keyOfTo: keyOf,
    likenessNear: (a, b) => (a.kind === b.kind ? 1 : 0),
    likenessFar: () => 0,
  });
  return to.flatMap((block, index) => {
    const place = places[index] ?? null;
    return place === null ? [] : [{source: from[place] ?? null, target: block}];
  });
}
