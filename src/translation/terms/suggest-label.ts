import {distance} from 'fastest-levenshtein';

import {normaliseLabel} from './normalise-label';

/**
 * Finds the label that somebody most likely meant: the one with the fewest characters to change, whatever
 * the capitals; the first of several. Null where more than two in five of the characters would change.
 */
export function suggestLabel(meant: string, labels: Iterable<string>): string | null {
  const wanted = normaliseLabel(meant).toLowerCase();
  let best: string | null = null;
  let bestShare = 0.4;
  for (const label of labels) {
    const candidate = normaliseLabel(label).toLowerCase();
    const longest = Math.max(candidate.length, wanted.length, 1);
    // What differs in length alone by more than the best so far cannot become better.
    if (Math.abs(candidate.length - wanted.length) / longest > bestShare) continue;
    const share = distance(wanted, candidate) / longest;
    if (share < bestShare || (share === bestShare && best === null)) {
      best = label;
      bestShare = share;
    }
  }
  return best;
}
