/// <reference types="mdast-util-directive" />
import type {List, ListItem, Nodes} from 'mdast';

/** True for a numbered list with at least one action: the steps of a runbook. */
export function isStepsList(node: Nodes): node is List {
  return node.type === 'list' && node.ordered === true && node.children.some(hasAction);
}

function hasAction(item: ListItem): boolean {
  return item.children.some((child) => child.type === 'leafDirective');
}

/**
 * The id of a step: from its position, so that it is the same in every language.
 *
 * @param list
 *   Which of the article's steps lists, from 1.
 * @param item
 *   Which step in the list, from 1.
 */
export function stepId(list: number, item: number): string {
  return `step-${list}-${item}`;
}
