import type {Block} from '../../content/block';
import type {UnitNote} from './unit';

/**
 * Tells a translator what a block is and where it stands, for in a CAT tool it stands alone.
 *
 * @param headings Those that the block stands under, the highest first.
 * @param file Path from the project, with slashes.
 */
export function describePlace(
  block: Block,
  headings: readonly Block[],
  file: string,
): readonly UnitNote[] {
  const where = headings.map(({text}) => text).join(' > ');
  return [
    {category: 'kind', text: describeKind(block)},
    ...(where === '' ? [] : [{category: 'section', text: where}]),
    {category: 'location', text: `${file}:${block.line}:${block.column}`},
  ];
}

function describeKind({kind, depth, key, containers}: Block): string {
  const what = kind === 'front-matter' ? `front matter: ${key ?? ''}` : kind.replace('-', ' ');
  const inside = containers
    .filter(({kind: container}) => container !== 'list-item' && container !== 'table-row')
    .map(({kind: container, name}) => (name === null ? container : `${container} ${name}`));
  return [depth === null ? what : `${what} ${depth}`, ...inside].join(', in ');
}

/** The headings that a block stands under: each of `blocks` with the trail of those before it. */
export function listTrails(blocks: readonly Block[]): ReadonlyMap<Block, readonly Block[]> {
  const trails = new Map<Block, readonly Block[]>();
  let trail: readonly Block[] = [];
  for (const block of blocks) {
    const {kind, depth} = block;
    if (kind === 'heading') trail = trail.filter((above) => (above.depth ?? 0) < (depth ?? 0));
    trails.set(block, trail);
    if (kind === 'heading') trail = [...trail, block];
  }
  return trails;
}
