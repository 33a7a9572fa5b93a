import type {Block} from '../../../content/block';

/** Whether an action is in a step of the source, and in none of the translation. */
export function hasFallenOut(source: Block, target: Block): boolean {
  return source.kind === 'directive' && isInItem(source) && !isInItem(target);
}

/** Whether a block stands in an item of a list. */
export function isInItem({containers}: Block): boolean {
  return containers.some(({kind}) => kind === 'list-item');
}
