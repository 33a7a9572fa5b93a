import type {Block} from '../../content/block';

/**
 * Whether an article still has the blocks that it had, but for the words of some.
 *
 * @param texts What blocks are to say from now on; the others what they said.
 */
export function keepsShape(
  before: readonly Block[],
  after: readonly Block[],
  texts: ReadonlyMap<Block, string>,
): boolean {
  return (
    before.length === after.length &&
    before.every((block, index) => {
      const other = after[index];
      return (
        other !== undefined &&
        shapeOf(block) === shapeOf(other) &&
        other.text === (texts.get(block) ?? block.text)
      );
    })
  );
}

/** What a block is and what it stands in, without where. */
export function shapeOf({kind, depth, headingId, key, containers}: Block): string {
  const around = containers.map(({kind: container, name, place}) => [container, name, place]);
  return JSON.stringify([kind, depth, headingId, key, around]);
}
