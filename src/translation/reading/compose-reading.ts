/// <reference types="mdast-util-directive" />
import type {Definition, FootnoteDefinition, List} from 'mdast';
import {visitParents} from 'unist-util-visit-parents';

import type {Block} from '../../content/block';
import {listBlocks} from '../../content/list-blocks';
import type {Article} from '../../content/parse-article';
import {isCopied} from '../ledger/is-segment';
import type {Segment} from '../ledger/segment';
import {listAnchors} from '../rules/parts/list-anchors';
import {listChanges} from './list-changes';
import type {Reading, ReadingBlock, ReadingPair, ReadingRow} from './reading';
import {toPieces, type ResolveLink} from './to-pieces';

/** Both sides of an article, and how the ledger pairs them. */
export interface ReadingSides {
  readonly segments: readonly Segment[];
  readonly source: Article;
  /** Null where there is no translation. */
  readonly target: Article | null;
}

/**
 * Puts the two sides of an article beside each other, block by block as the ledger pairs them, and
 * finds what its readers have to be told.
 *
 * Front matter is left out, but for the title of an article that has no other.
 *
 * @param locale Language of the source.
 * @param resolveLink Of links in either side.
 */
export function composeReading(
  {segments, source, target}: ReadingSides,
  locale: string,
  resolveLink: ResolveLink,
): Reading {
  if (!target) return {isTranslated: false, rows: [], changes: [], unreviewed: 'none'};
  const prose = segments.filter(
    (segment) => segment.target && !isCopied(segment.target) && segment.source,
  );
  const unreviewed = segments.filter(({state}) => state === 'unreviewed').length;
  return {
    isTranslated: true,
    rows: listRows({segments, source, target}, resolveLink),
    changes: segments.flatMap((segment) => {
      const changes = listChanges(segment, locale);
      return changes ? [changes] : [];
    }),
    unreviewed: unreviewed === 0 ? 'none' : unreviewed < prose.length ? 'some' : 'all',
  };
}

type TranslatedSides = ReadingSides & {readonly target: Article};

function listRows(
  {segments, source, target}: TranslatedSides,
  resolveLink: ResolveLink,
): readonly ReadingRow[] {
  const toSource = createBlockReader(source, resolveLink);
  const toTarget = createBlockReader(target, resolveLink);
  const hasHeading = segments.some((segment) => (segment.target ?? segment.source)?.depth === 1);
  const steps = listBlocks(source).filter(({kind}) => kind === 'directive');
  const rows: ReadingRow[] = [];
  let place = 0;
  let tableRow: string | null = null;
  let cells: ReadingPair[] = [];

  for (const segment of segments) {
    const block = segment.source ?? segment.target;
    if (!block || !isShown(block, hasHeading)) continue;
    if (segment.source) takeSteps(segment.source.start);
    const pair = {
      state: segment.state,
      source: segment.source && toSource(segment.source),
      target: segment.target && toTarget(segment.target),
    };
    const ownRow = nameTableRow(segment);
    if (ownRow !== null && ownRow === tableRow) {
      cells.push(pair);
      continue;
    }
    tableRow = ownRow;
    cells = [pair];
    rows.push({kind: 'text', pairs: cells});
  }
  takeSteps(Infinity);
  return rows;

  function takeSteps(before: number): void {
    for (let step = steps[place]; step && step.start < before; step = steps[place]) {
      const name = step.node?.type === 'leafDirective' ? step.node.name : '';
      rows.push({kind: 'step', name, place});
      place += 1;
      tableRow = null;
    }
  }
}

function isShown({kind, key}: Block, hasHeading: boolean): boolean {
  return kind !== 'front-matter' || (key === 'title' && !hasHeading);
}

/** Which row of a table a segment stands in; null outside of tables. */
function nameTableRow({source, target}: Segment): string | null {
  const block = source ?? target;
  const row = block?.containers.find(({kind}) => kind === 'table-row');
  return row ? `${source ? 'source' : 'target'} ${row.start}` : null;
}

function createBlockReader(
  article: Article,
  resolveLink: ResolveLink,
): (block: Block) => ReadingBlock {
  const definitions = article.root.children.filter(
    (node): node is Definition | FootnoteDefinition =>
      node.type === 'definition' || node.type === 'footnoteDefinition',
  );
  const lists = new Map<number, List>();
  visitParents(article.root, 'list', (list) => {
    lists.set(list.position?.start.offset ?? 0, list);
  });
  const anchors = Array.from(listAnchors(article));
  const headings = listBlocks(article).filter(({kind}) => kind === 'heading');
  const anchorOf = new Map(headings.map(({start}, index) => [start, anchors[index] ?? null]));
  return (block) => {
    const isCode = block.kind === 'code' || block.kind === 'html';
    const isHeading = block.kind === 'heading' || block.key === 'title';
    return {
      form: isCode ? 'code' : isHeading ? 'heading' : 'text',
      depth: isHeading ? (block.depth ?? 1) : null,
      anchor: anchorOf.get(block.start) ?? null,
      marker: readMarker(block, lists),
      indent: block.containers.filter(({kind}) => kind === 'list-item').length,
      isSetOff: block.containers.some(({kind}) => kind === 'directive' || kind === 'quote'),
      admonition: readAdmonition(block),
      content: isCode
        ? [block.node?.type === 'code' ? block.node.value : block.text]
        : block.node
          ? dropId(toPieces(block.node, definitions, resolveLink))
          : [block.text],
    };
  };
}

function readAdmonition({kind, containers, place}: Block): string | null {
  const index = containers.map((each) => each.kind).lastIndexOf('directive');
  const isFirst = [...containers.slice(index + 1), {place}].every((each) => each.place === 0);
  return kind !== 'admonition-title' && isFirst ? (containers[index]?.name ?? null) : null;
}

function readMarker({containers, place}: Block, lists: ReadonlyMap<number, List>): string | null {
  const item = containers.at(-1);
  const list = lists.get(containers.at(-2)?.start ?? -1);
  if (item?.kind !== 'list-item' || place !== 0 || !list) return null;
  return list.ordered === true ? `${(list.start ?? 1) + item.place}.` : '•';
}

/** Takes the `{#id}` off the words of a heading. */
function dropId(pieces: readonly ReadingBlock['content'][number][]) {
  const last = pieces.at(-1);
  return typeof last === 'string'
    ? [...pieces.slice(0, -1), last.replace(/\s*\{#[^{}]+\}$/u, '')]
    : pieces;
}
