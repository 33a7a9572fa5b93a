import {isMap, isScalar, isSeq, LineCounter, parseDocument, type Node} from 'yaml';

import {describeYamlMistake} from '../content/describe-yaml-mistake';
import {failure, success, type Result} from '../core/result';

/** Why a file of YAML cannot be read, and where. Lines and columns count from 1. */
export interface YamlMistake {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

/**
 * Carries a mistake out of the depths of a file; `readYaml` makes a value of it. Without a node it is at
 * the beginning.
 */
export class YamlProblem extends Error {
  readonly offset: number;

  constructor(node: Node | null, reason: string) {
    super(reason);
    this.offset = node?.range?.[0] ?? 0;
  }
}

/**
 * Reads a file of YAML that people edit and merge.
 *
 * @param read Makes the value of the document, and may throw a `YamlProblem`.
 * @returns
 *   The value; or the first mistake.
 */
export function readYaml<Value>(
  text: string,
  read: (contents: Node | null) => Value,
): Result<Value, YamlMistake> {
  const lineCounter = new LineCounter();
  const mistakeAt = (offset: number, reason: string): YamlMistake => {
    const {line, col} = lineCounter.linePos(offset);
    return {line, column: col, reason};
  };
  const document = parseDocument(text, {lineCounter, prettyErrors: false});
  const marker = /^(?:<{7}|={7}|>{7})(?: .*)?$/mu.exec(text);
  if (marker) {
    return failure(mistakeAt(marker.index, 'a merge left both versions here: keep one'));
  }
  const [error] = document.errors;
  if (error) {
    const {offset, reason} = describeYamlMistake(error, text);
    return failure(mistakeAt(offset, reason));
  }
  try {
    return success(read(document.contents));
  } catch (problem) {
    if (!(problem instanceof YamlProblem)) throw problem;
    return failure(mistakeAt(problem.offset, problem.message));
  }
}

/** The values of a map by key; null for an optional one that is not there. Unknown keys are mistakes. */
export function readKeys<Key extends string, Needed extends Key>(
  node: Node | null,
  known: readonly Key[],
  needed: readonly Needed[],
): Record<Needed, Node> & Record<Key, Node | null> {
  if (!isMap<Node, Node | null>(node)) throw new YamlProblem(node, 'there must be keys here');
  const found = Object.fromEntries(known.map((key) => [key, null])) as Record<Key, Node | null>;
  for (const {key, value} of node.items) {
    const name = readText(key) as Key;
    if (!known.includes(name)) throw new YamlProblem(key, `\`${name}\` is not a key of this place`);
    found[name] = value;
  }
  const missing = needed.find((key) => found[key] === null);
  if (missing !== undefined) throw new YamlProblem(node, `\`${missing}\` is missing`);
  return found as Record<Needed, Node> & Record<Key, Node | null>;
}

/** The text of a scalar that is one, and no number. */
export function readText(node: Node | null): string {
  if (isScalar(node) && typeof node.value === 'string') return node.value;
  throw new YamlProblem(node, 'there must be a text here');
}

/** The texts of a list. */
export function readTexts(node: Node): readonly string[] {
  if (!isSeq<Node>(node)) throw new YamlProblem(node, 'there must be a list here');
  return node.items.map(readText);
}
