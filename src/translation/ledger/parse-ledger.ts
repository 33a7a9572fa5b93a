import {isMap, isScalar, isSeq, LineCounter, parseDocument, type Node} from 'yaml';

import {failure, success, type Result} from '../../core/result';
import type {Acceptance, Ledger, LedgerEntry, LedgerOrigin, Maker} from './ledger';

/** Why a ledger's file cannot be read, and where. Lines and columns count from 1. */
export interface LedgerMistake {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

const makers: readonly Maker[] = ['machine', 'human', 'reviewed'];

/**
 * Reads a ledger's file as `formatLedger` writes it, and as people may have edited or merged it since.
 *
 * @returns
 *   The ledger; or the first mistake. A key that is not known is a mistake too, for what it was meant to
 *   say would be lost when the ledger is next written.
 */
export function parseLedger(text: string): Result<Ledger, LedgerMistake> {
  const lineCounter = new LineCounter();
  const mistakeAt = (offset: number, reason: string): LedgerMistake => {
    const {line, col} = lineCounter.linePos(offset);
    return {line, column: col, reason};
  };
  const document = parseDocument(text, {lineCounter, prettyErrors: false});
  const marker = /^(?:<{7}|={7}|>{7})(?: .*)?$/mu.exec(text);
  if (marker) {
    return failure(mistakeAt(marker.index, 'a merge left both versions here: keep one'));
  }
  const [error] = document.errors;
  if (error) return failure(mistakeAt(error.pos[0], error.message));
  try {
    return success(readLedger(document.contents));
  } catch (problem) {
    if (!(problem instanceof Mistake)) throw problem;
    return failure(mistakeAt(problem.offset, problem.message));
  }
}

/** Carries a mistake out of the depths of the file; never leaves this one. */
class Mistake extends Error {
  readonly offset: number;

  constructor(node: Node | null, reason: string) {
    super(reason);
    this.offset = node?.range?.[0] ?? 0;
  }
}

function readLedger(node: Node | null): Ledger {
  const {origin, segments} = readKeys(node, ['origin', 'segments'], ['segments']);
  if (!isSeq<Node>(segments)) throw new Mistake(segments ?? node, '`segments` must be a list');
  const ids = new Set<string>();
  const entries = segments.items.map((item) => {
    const entry = readEntry(item);
    if (ids.has(entry.id)) throw new Mistake(item, `a second segment has the id ${entry.id}`);
    ids.add(entry.id);
    return entry;
  });
  return {...(origin ? {origin: readOrigin(origin)} : {}), segments: entries};
}

function readEntry(node: Node): LedgerEntry {
  const needed = ['id', 'source', 'target', 'made'] as const;
  const keys = readKeys(node, [...needed, 'kind', 'accepted', 'units'], needed);
  const made = readText(keys.made);
  if (!isMaker(made)) {
    throw new Mistake(keys.made, `\`made\` must be one of ${makers.join(', ')}`);
  }
  return {
    id: readText(keys.id),
    source: readText(keys.source),
    target: readText(keys.target),
    made,
    ...(keys.kind ? {kind: readKind(keys.kind)} : {}),
    ...(keys.accepted ? {accepted: readAcceptance(keys.accepted)} : {}),
    ...(keys.units ? {units: readTexts(keys.units)} : {}),
  };
}

function readKind(node: Node): 'code' | 'html' {
  const kind = readText(node);
  if (kind === 'code' || kind === 'html') return kind;
  throw new Mistake(node, '`kind` must be code or html');
}

function readAcceptance(node: Node): Acceptance {
  const {on, reason} = readKeys(node, ['on', 'reason'], ['on', 'reason']);
  return {on: readText(on), reason: readText(reason)};
}

function readOrigin(node: Node): LedgerOrigin {
  const {file, facts} = readKeys(node, ['file', 'facts'], ['file', 'facts']);
  if (!isMap(facts)) throw new Mistake(facts, '`facts` must be keys with a text each');
  const pairs = facts.items.map(({key, value}) => [
    readText(key as Node),
    readText(value as Node | null),
  ]);
  return {file: readText(file), facts: Object.fromEntries(pairs)};
}

/** The values of a map by key; null for an optional one that is not there. */
function readKeys<Key extends string, Needed extends Key>(
  node: Node | null,
  known: readonly Key[],
  needed: readonly Needed[],
): Record<Needed, Node> & Record<Key, Node | null> {
  if (!isMap<Node, Node | null>(node)) throw new Mistake(node, 'there must be keys here');
  const found = Object.fromEntries(known.map((key) => [key, null])) as Record<Key, Node | null>;
  for (const {key, value} of node.items) {
    const name = readText(key) as Key;
    if (!known.includes(name)) throw new Mistake(key, `\`${name}\` is not a key of this place`);
    found[name] = value;
  }
  const missing = needed.find((key) => found[key] === null);
  if (missing !== undefined) throw new Mistake(node, `\`${missing}\` is missing`);
  return found as Record<Needed, Node> & Record<Key, Node | null>;
}

function readText(node: Node | null): string {
  if (isScalar(node) && typeof node.value === 'string') return node.value;
  throw new Mistake(node, 'there must be a text here');
}

function readTexts(node: Node): readonly string[] {
  if (!isSeq<Node>(node)) throw new Mistake(node, 'there must be a list here');
  return node.items.map(readText);
}

const isMaker = (text: string): text is Maker => makers.includes(text as Maker);
