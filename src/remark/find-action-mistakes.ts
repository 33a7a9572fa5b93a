/// <reference types="mdast-util-directive" />
import type {Nodes, Paragraph, Parents, Root, Text} from 'mdast';
import type {Point} from 'unist';
import {SKIP, visitParents} from 'unist-util-visit-parents';

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
  /** Where it starts, when the tree knows positions. */
  readonly place: Point | undefined;
}

/** The colon, and what keyboards, fonts and translation services put in its place. */
const colon = '[:\\uFF1A\\uFE55\\uFE13\\u2236\\uA789\\u02D0]';
/** Spaces, among them the no-break, narrow and invisible ones. */
const gap = '[\\s\\u200B-\\u200F\\u2060\\uFEFF]*';

/**
 * Finds every mistake in the actions of an article.
 *
 * @param tree
 *   Article, parsed with `remark-directive`; blocks that another plugin already turned into
 *   elements (admonitions) are left alone.
 * @param actions
 *   Names of the actions that exist.
 * @returns
 *   Mistakes in the order of the text; empty when every action is in its place.
 */
export function findActionMistakes(
  tree: Root,
  actions: readonly string[],
): readonly ActionMistake[] {
  const mistakes: ActionMistake[] = [];
  const report = (node: Nodes, ruleId: ActionMistake['ruleId'], reason: string, offset = 0) =>
    mistakes.push({ruleId, reason, place: pointIn(node, offset)});
  const names = [...actions].sort((a, b) => b.length - a.length).join('|');
  const known = `Known actions: ${actions.map((name) => `::${name}`).join(', ')}.`;
  const inPlace = 'Write it alone on its line, indented under its step of a numbered list.';

  visitParents(tree, (node, ancestors) => {
    switch (node.type) {
      case 'leafDirective':
        if (!actions.includes(node.name)) {
          report(node, 'unknown-action', `"::${node.name}" is no action. ${known}`);
        } else if (node.children.length > 0 || Object.keys(node.attributes ?? {}).length > 0) {
          report(node, 'action-arguments', `"::${node.name}" takes no label and no attributes.`);
        } else if (!isInStep(ancestors)) {
          report(node, 'misplaced-action', `"::${node.name}" is not in a step. ${inPlace}`);
        } else if (isSecondInStep(node, ancestors)) {
          report(node, 'misplaced-action', `"::${node.name}" is the second action of its step.`);
        }
        return SKIP;
      case 'textDirective':
        if (actions.includes(node.name)) {
          report(node, 'mangled-action', `":${node.name}" needs two colons. ${inPlace}`);
          return SKIP;
        }
        if (isAlone(ancestors)) {
          report(node, 'unknown-action', `":${node.name}" is no action. ${known}`);
          return SKIP;
        }
        return undefined;
      case 'containerDirective':
        if (node.data?.hName) return undefined;
        if (actions.includes(node.name)) {
          report(node, 'mangled-action', `":::${node.name}" needs two colons, not three.`);
        } else {
          report(node, 'unknown-block', `":::${node.name}" is no block of this site.`);
        }
        return SKIP;
      case 'code':
        if (!node.lang && new RegExp(`^${gap}${colon}+(${names})${gap}$`, 'u').test(node.value)) {
          report(node, 'mangled-action', `${quote(node.value)} is code here. ${inPlace}`);
        }
        return undefined;
      case 'text':
        for (const {found, offset} of findDamage(node, ancestors, names)) {
          report(
            node,
            'mangled-action',
            `${quote(found)} looks like a broken action. ${inPlace}`,
            offset,
          );
        }
        return undefined;
      default:
        return undefined;
    }
  });
  return mistakes;
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

/** True when the node is all that its paragraph says, a closing mark aside. */
function isAlone(ancestors: readonly Parents[]): boolean {
  const parent = ancestors.at(-1);
  if (parent?.type !== 'paragraph') return false;
  const rest = parent.children.filter((child) => child.type !== 'textDirective');
  return (
    parent.children.length - rest.length === 1 &&
    rest.every((child) => child.type === 'text' && /^[\s.:：。]*$/u.test(child.value))
  );
}

/**
 * Finds damaged actions in running text: a known name behind damaged colons anywhere, a known name
 * alone on its line, and any name alone on its line behind two colons. `fe80::a`, `::1` and
 * `std::vector` are none of these.
 */
function findDamage(
  node: Text,
  ancestors: readonly Parents[],
  names: string,
): readonly {readonly found: string; readonly offset: number}[] {
  const nameEnd = '(?![\\p{L}\\p{N}_])';
  const patterns = [
    new RegExp(`(?<![\\p{L}\\p{N}])${colon}${gap}${colon}${gap}(?:${names})${nameEnd}`, 'giu'),
    new RegExp(`(?!:)${colon}${gap}(?:${names})${nameEnd}`, 'giu'),
  ];
  const parent = ancestors.at(-1);
  if (parent?.type === 'paragraph' && isWholeLines(node, parent)) {
    patterns.push(
      new RegExp(`^${gap}${colon}?${gap}(?:${names})[.。]?[^\\S\\n]*$`, 'gimu'),
      new RegExp(
        `^[^\\S\\n]*${colon}${gap}${colon}${gap}\\p{L}[\\p{L}\\p{N}\\p{Pd} _]{0,39}[.。]?$`,
        'gmu',
      ),
    );
  }
  for (const pattern of patterns) {
    const found = Array.from(node.value.matchAll(pattern), (match) => ({
      found: match[0].trim(),
      offset: match.index + match[0].length - match[0].trimStart().length,
    }));
    if (found.length > 0) return found;
  }
  return [];
}

/** True when no link, emphasis or code shares the paragraph, so that its lines are all text. */
function isWholeLines(node: Text, paragraph: Paragraph): boolean {
  return paragraph.children.length === 1 && paragraph.children[0] === node;
}

/** The point `offset` characters into a node's text; exact for text without escapes. */
function pointIn(node: Nodes, offset: number): Point | undefined {
  const start = node.position?.start;
  if (!start || offset === 0 || node.type !== 'text') return start;
  const lines = node.value.slice(0, offset).split('\n');
  return lines.length === 1
    ? {line: start.line, column: start.column + offset}
    : {line: start.line + lines.length - 1, column: (lines.at(-1) ?? '').length + 1};
}

function quote(text: string): string {
  return `"${text.trim()}"`;
}
