import {findNodeAtLocation, parseTree} from 'jsonc-parser';

import type {Messages} from './find-message-problems';
import {listPlaceholders} from './list-placeholders';
import {placeAt, type Place} from './place-at';

/** A translated message whose `{placeholders}` are not those of its source, and where it stands. */
export interface PlaceholderProblem extends Place {
  readonly id: string;
  /** In the translation only: a reader would see them as they stand. */
  readonly invented: readonly string[];
  /** In the source only: a reader would not see their values. */
  readonly lost: readonly string[];
}

/**
 * Compares the placeholders of translated messages with those of their source.
 *
 * @param translation
 *   A file of messages as Docusaurus keeps it: valid JSON, `{"id": {"message": "…"}}`. Ids that the
 *   source does not know are left alone.
 */
export function findPlaceholderProblems(
  source: Messages,
  translation: string,
): readonly PlaceholderProblem[] {
  const root = parseTree(translation);
  if (!root) return [];
  return Object.entries(source).flatMap(([id, text]) => {
    const node = findNodeAtLocation(root, [id, 'message']);
    if (node?.type !== 'string') return [];
    const wanted = listPlaceholders(text);
    const written = listPlaceholders(node.value as string);
    const invented = written.filter((name) => !wanted.includes(name));
    const lost = wanted.filter((name) => !written.includes(name));
    return invented.length + lost.length === 0
      ? []
      : [{...placeAt(translation, node.offset), id, invented, lost}];
  });
}
