import {createDamagePatterns, findNameMeant} from '../../../content/action-damage';
import type {Block} from '../../../content/block';

/**
 * Takes what was an action of the source before its colons were damaged for that action: as a paragraph
 * it would be paired with the words of another one, and all that follows would seem to be elsewhere.
 *
 * @returns The blocks of the translation; one that was damaged is a `directive` with the text that it
 *   should have, and with the node that the parser made of it.
 */
export function restoreActions(
  target: readonly Block[],
  source: readonly Block[],
): readonly Block[] {
  const names = listActionNames(source);
  if (names.length <= listActionNames(target).length) return target;
  const {line} = createDamagePatterns(Array.from(new Set(names)));
  const said = new Set(source.map(({text}) => text));
  return target.map((block) => {
    const text = block.text.trim();
    const isDamaged =
      (block.kind === 'paragraph' || block.kind === 'code') &&
      !said.has(block.text) &&
      line.some((pattern) => pattern.test(text));
    if (!isDamaged) return block;
    const name = findNameMeant(text, names);
    return {...block, kind: 'directive', text: name === null ? text : `::${name}`};
  });
}

/** The names of all actions, as often as each is there. */
export function listActionNames(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(({node}) => (node?.type === 'leafDirective' ? [node.name] : []));
}
