/** How often each word is in a text, in small letters; punctuation and markup left out. */
export type WordCount = ReadonlyMap<string, number>;

/**
 * Makes the counting of words for texts of one language. Words are found as Unicode finds them, so that
 * languages without spaces have words too.
 *
 * @param locale Language of the texts, as a BCP 47 tag.
 */
export function createWordCounter(locale: string): (text: string) => WordCount {
  const segmenter = new Intl.Segmenter(locale, {granularity: 'word'});
  return (text) => {
    const count = new Map<string, number>();
    for (const {segment, isWordLike} of segmenter.segment(text)) {
      if (isWordLike !== true) continue;
      const word = segment.toLocaleLowerCase(locale);
      count.set(word, (count.get(word) ?? 0) + 1);
    }
    return count;
  };
}

/** Likewise for the words that readers see: neither link targets nor tags. */
export function createProseCounter(locale: string): (text: string) => WordCount {
  const count = createWordCounter(locale);
  return (text) => count(text.replace(/\]\([^)]*\)|<[^>]*>/gu, ' '));
}

/** How many words there are, each as often as it is there. */
export function countAll(words: WordCount): number {
  let sum = 0;
  for (const times of words.values()) sum += times;
  return sum;
}

/**
 * How much two texts have of each other's words, whatever their order: twice the shared words over all
 * words (the coefficient of Dice). From 0 (no word, or no word in common) to 1 (the same words).
 */
export function measureLikeness(a: WordCount, b: WordCount): number {
  let shared = 0;
  for (const [word, times] of a) shared += Math.min(times, b.get(word) ?? 0);
  return shared === 0 ? 0 : (2 * shared) / (countAll(a) + countAll(b));
}
