import {hashText} from './hash-text';

/** Short enough to type, and long enough that two texts of an article hardly ever share one. */
const length = 8;

/**
 * Makes the id of a new segment from its words, so that two branches that meet the same new paragraph
 * give it the same id.
 *
 * @param taken Ids that are given already; of two equal texts the second gets `-2` behind its id.
 */
export function mintId(text: string, taken: ReadonlySet<string>): string {
  const id = hashText(text).slice(0, length);
  if (!taken.has(id)) return id;
  for (let number = 2; ; number++) {
    if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
  }
}
