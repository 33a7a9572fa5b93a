/// <reference types="mdast-util-directive" />
import type {Nodes, Paragraph, Parents, Root} from 'mdast';
import type {Point} from 'unist';
import {SKIP, visitParents} from 'unist-util-visit-parents';

import {createDamagePatterns, findNameMeant} from '../content/action-damage';

/** A mistake of an author or translator that would make an action vanish or end up wrong. */
export interface ActionMistake {
  /**
   * - `unknown-action`: a directive whose name is no action, a translated name among them
   * - `misplaced-action`: an action outside a top-level numbered list, or a second one in its step
   * - `action-arguments`: an action with a label or attributes; actions take none
   * - `mangled-action`: text that was an action before its colons, line or indent were damaged
   * - `unknown-block`: a `:::block` that nothing on this site knows
   */
  readonly ruleId:
    'unknown-action' | 'misplaced-action' | 'action-arguments' | 'mangled-action' | 'unknown-block';
  /** What is wrong and how it should be written. */
  readonly reason: string;
  readonly place: Point;
}

const inPlace = 'alone on its line, indented under its step of a numbered list.';

/**
 * Finds every mistake in the actions of an article. Prose with colons (`fe80::a`, `::1`,
 * `std::vector`) is no mistake.
 *
 * @param tree
 *   Article, parsed with `remark-directive` and with positions; blocks that another plugin already
 *   turned into elements (admonitions) are left alone.
 * @param text
 *   The text that was parsed.
 * @param actions
 *   Names of the actions that exist.
 * @returns
 *   Mistakes in the order of the text; empty when every action is in its place.
 */
export function findActionMistakes(
  tree: Root,
  text: string,
  actions: readonly string[],
): readonly ActionMistake[] {
  const mistakes: ActionMistake[] = [];
  const lines = text.split(/\r?\n/u);
  const known = `Known actions: ${actions.map((name) => `::${name}`).join(', ')}.`;
  const damage = createDamagePatterns(actions);
  const looksBroken = (found: string) =>
    `"${found.trim()}" looks like a broken action. Write ${describeMeant(found, actions)} ${inPlace}`;
  const report = (place: Point | undefined, ruleId: ActionMistake['ruleId'], reason: string) =>
    mistakes.push({ruleId, reason, place: place ?? {line: 1, column: 1}});

  visitParents(tree, (node, ancestors) => {
    const start = node.position?.start;
    switch (node.type) {
      case 'leafDirective':
        if (!actions.includes(node.name)) {
          report(start, 'unknown-action', `"::${node.name}" is no action. ${known}`);
        } else if (node.children.length > 0 || Object.keys(node.attributes ?? {}).length > 0) {
          report(start, 'action-arguments', `"::${node.name}" takes no label and no attributes.`);
        } else if (!isInStep(ancestors)) {
          report(
            start,
            'misplaced-action',
            `"::${node.name}" is not in a step. Write it ${inPlace}`,
          );
        } else if (isSecondInStep(node, ancestors)) {
          report(start, 'misplaced-action', `"::${node.name}" is the second action of its step.`);
        }
        return SKIP;
      case 'containerDirective':
        if (node.data?.hName) return undefined;
        report(start, 'unknown-block', `":::${node.name}" is no block of this site.`);
        return SKIP;
      case 'paragraph': {
        const broken = brokenLine(node, lines, damage.line);
        if (!broken) return undefined;
        report(broken.place, 'mangled-action', looksBroken(broken.found));
        return SKIP;
      }
      case 'textDirective':
        if (!actions.includes(node.name)) return undefined;
        report(start, 'mangled-action', looksBroken(`:${node.name}`));
        return SKIP;
      case 'text':
      case 'code': {
        if (node.type === 'code' && node.lang) return undefined;
        const found = damage.anywhere.exec(node.value);
        if (found) report(start, 'mangled-action', looksBroken(found[0]));
        return undefined;
      }
      default:
        return undefined;
    }
  });
  return mistakes;
}

function describeMeant(found: string, actions: readonly string[]): string {
  const meant = findNameMeant(found, actions);
  return meant === null ? 'it' : `"::${meant}"`;
}

/** True for `root > ordered list > item`, the only home of an action. */
function isInStep(ancestors: readonly Parents[]): boolean {
  const [root, list, item] = ancestors;
  return (
    ancestors.length === 3 &&
    root?.type === 'root' &&
    list?.type === 'list' &&
    list.ordered === true &&
    item?.type === 'listItem'
  );
}

function isSecondInStep(node: Nodes, ancestors: readonly Parents[]): boolean {
  const siblings: readonly Nodes[] = ancestors.at(-1)?.children ?? [];
  return siblings.find((sibling) => sibling.type === 'leafDirective') !== node;
}

/** The first line of a paragraph that was an action once. */
function brokenLine(
  {position}: Paragraph,
  lines: readonly string[],
  patterns: readonly RegExp[],
): {readonly found: string; readonly place: Point} | null {
  if (!position) return null;
  for (let line = position.start.line; line <= position.end.line; line += 1) {
    const from = line === position.start.line ? position.start.column - 1 : 0;
    const rest = (lines[line - 1] ?? '').slice(from);
    const found = rest.trim();
    if (patterns.some((pattern) => pattern.test(found))) {
      return {found, place: {line, column: from + rest.indexOf(found) + 1}};
    }
  }
  return null;
}
