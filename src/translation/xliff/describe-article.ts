import type {Article} from '../../content/parse-article';
import {hashText} from '../ledger/hash-text';
import type {Segment} from '../ledger/segment';
import {describePlace, listTrails} from './describe-place';
import {describeUnit} from './describe-unit';
import {listLabels} from './split-inline';
import type {UnitFile} from './unit';

/** The two sides of an article with what the ledger makes of them. */
export interface ArticleState {
  /** Path of the source from the project, with slashes. */
  readonly sourceFile: string;
  readonly source: Article;
  /** Null where there is no translation yet. */
  readonly target: Article | null;
  /** Of `matchArticle`, with the blocks of both. */
  readonly segments: readonly Segment[];
}

/** Describes an article as the units of a `<file>`: all that has a source, in its order. */
export function describeArticle({sourceFile, source, target, segments}: ArticleState): UnitFile {
  const labels = {source: listLabels(source.root), target: target ? listLabels(target.root) : []};
  const blocks = segments.flatMap((segment) => (segment.source ? [segment.source] : []));
  const trails = listTrails(blocks);
  return {
    original: sourceFile,
    sourceHash: hashText(source.text),
    units: segments.flatMap((segment) => {
      const {source: block} = segment;
      if (!block) return [];
      const notes = describePlace(block, trails.get(block) ?? [], sourceFile);
      return [describeUnit(segment, labels, notes)];
    }),
  };
}
