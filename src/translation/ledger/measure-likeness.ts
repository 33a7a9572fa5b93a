/** How often each of several things is there, such as the words of a text. */
export interface Tally {
  readonly times: ReadonlyMap<string, number>;
  /** All of them, each as often as it is there. */
  readonly total: number;
}

/** Counts things. */
export function tally(things: Iterable<string>): Tally {
  const times = new Map<string, number>();
  let total = 0;
  for (const thing of things) {
    times.set(thing, (times.get(thing) ?? 0) + 1);
    total++;
  }
  return {times, total};
}

/**
 * Makes the counting of words, in small letters, for texts of one language. Words are found as Unicode
 * finds them, so that languages without spaces have words too.
 *
 * @param locale Language of the texts, as a BCP 47 tag.
 */
export function createWordCounter(locale: string): (text: string) => Tally {
  const segmenter = new Intl.Segmenter(locale, {granularity: 'word'});
  return (text) =>
    tally(
      Array.from(segmenter.segment(text))
        .filter(({isWordLike}) => isWordLike === true)
        .map(({segment}) => segment.toLocaleLowerCase(locale)),
    );
}

/** Likewise for the words that readers see: neither link targets nor tags. */
export function createProseCounter(locale: string): (text: string) => Tally {
  const count = createWordCounter(locale);
  return (text) => count(text.replace(/\]\([^)]*\)|<[^>]*>/gu, ' '));
}

/**
 * How much two tallies have of each other, whatever the order: twice what they share over all that they
 * have (the coefficient of Dice). From 0 (nothing, or nothing in common) to 1 (the same).
 */
export function measureLikeness(a: Tally, b: Tally): number {
  const [few, many] = a.times.size < b.times.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [thing, times] of few.times) shared += Math.min(times, many.times.get(thing) ?? 0);
  return shared === 0 ? 0 : (2 * shared) / (a.total + b.total);
}
