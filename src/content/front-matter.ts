import {isMap, isScalar, isSeq, parseDocument, type ParsedNode} from 'yaml';

import {failure, success, type Result} from '../core/result';
import {describeYamlMistake} from './describe-yaml-mistake';
import type {Article} from './parse-article';

/** One value of the front matter: a scalar, wherever it is nested. */
export interface FrontMatterValue {
  /** Keys from the outside in; the place, from 0, of a value in a sequence. */
  readonly path: readonly string[];
  /** What YAML makes of it. */
  readonly value: unknown;
  /** The value as a string of its own: a number or a date as it was written. */
  readonly text: string;
  /** Offset in `Article.text` of the outermost key. */
  readonly keyStart: number;
  /** Offsets in `Article.text` of the value, quotes included. */
  readonly start: number;
  readonly end: number;
}

/** Where and why a front matter is no YAML map. */
export interface FrontMatterMistake {
  /** Offset in `Article.text`. */
  readonly offset: number;
  /** What is wrong there: English, one sentence. */
  readonly reason: string;
}

/**
 * Reads the values of an article's front matter, in order. None where it has no front matter or an
 * empty one; a failure where that is not a YAML map, or has a key twice.
 */
export function readFrontMatter({
  text,
  root,
}: Article): Result<readonly FrontMatterValue[], FrontMatterMistake> {
  const [node] = root.children;
  if (node?.type !== 'yaml') return success([]);
  const fenced = text.slice(0, node.position?.end.offset);
  const base = /^.*(?:\r\n|\n|\r)/.exec(fenced)?.[0].length ?? 0;
  return parseFrontMatter(fenced.slice(base).replace(/---[ \t]*$/, ''), base);
}

/**
 * Reads the values of a front matter from its YAML alone, as `readFrontMatter` does.
 *
 * @param base Offset of the YAML in the text that the offsets are to count in.
 */
export function parseFrontMatter(
  yaml: string,
  base: number,
): Result<readonly FrontMatterValue[], FrontMatterMistake> {
  const {contents, errors} = parseDocument(yaml, {prettyErrors: false});
  const [error] = errors;
  if (error) {
    const {offset, reason} = describeYamlMistake(error, yaml);
    return failure({offset: base + offset, reason: `The front matter cannot be read: ${reason}.`});
  }
  if (contents === null) return success([]);
  if (!isMap(contents)) {
    return failure({offset: base, reason: 'The front matter is no list of keys with values.'});
  }
  const values = contents.items.flatMap(({key, value}) =>
    listScalars(value, yaml, [String(key)]).map((found) => ({
      ...found,
      keyStart: base + key.range[0],
      start: base + found.start,
      end: base + found.end,
    })),
  );
  return success(values);
}

type Scalar = Omit<FrontMatterValue, 'keyStart'>;

function listScalars(
  node: ParsedNode | null,
  yaml: string,
  path: readonly string[],
): readonly Scalar[] {
  if (isSeq(node)) {
    return node.items.flatMap((item, index) =>
      listScalars(item as ParsedNode, yaml, [...path, String(index)]),
    );
  }
  if (isMap(node)) {
    return node.items.flatMap(({key, value}) =>
      listScalars(value as ParsedNode | null, yaml, [...path, String(key)]),
    );
  }
  if (!isScalar(node)) return [];
  const [start, end] = node.range;
  const text = node.type === 'PLAIN' ? yaml.slice(start, end) : String(node.value);
  return [{path, value: node.value, text, start, end}];
}
