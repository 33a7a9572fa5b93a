import {isMap, isSeq, type Node} from 'yaml';

import type {Result} from '../../core/result';
import {readKeys, readText, readTexts, readYaml, YamlProblem, type YamlMistake} from '../read-yaml';
import type {Acceptance, Ledger, LedgerEntry, LedgerOrigin, Maker} from './ledger';

const makers: readonly Maker[] = ['machine', 'human', 'reviewed'];

/**
 * Reads a ledger's file as `formatLedger` writes it, and as people may have edited or merged it since.
 *
 * @returns
 *   The ledger; or the first mistake. A key that is not known is a mistake too, for what it was meant to
 *   say would be lost when the ledger is next written.
 */
export function parseLedger(text: string): Result<Ledger, YamlMistake> {
  return readYaml(text, readLedger);
}

function readLedger(node: Node | null): Ledger {
  const {origin, segments} = readKeys(node, ['origin', 'segments'], ['segments']);
  if (!isSeq<Node>(segments)) throw new YamlProblem(segments ?? node, '`segments` must be a list');
  const ids = new Set<string>();
  const entries = segments.items.map((item) => {
    const entry = readEntry(item);
    if (ids.has(entry.id)) throw new YamlProblem(item, `a second segment has the id ${entry.id}`);
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
    throw new YamlProblem(keys.made, `\`made\` must be one of ${makers.join(', ')}`);
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
  throw new YamlProblem(node, '`kind` must be code or html');
}

function readAcceptance(node: Node): Acceptance {
  const {on, reason} = readKeys(node, ['on', 'reason'], ['on', 'reason']);
  return {on: readText(on), reason: readText(reason)};
}

function readOrigin(node: Node): LedgerOrigin {
  const {file, facts} = readKeys(node, ['file', 'facts'], ['file', 'facts']);
  if (!isMap(facts)) throw new YamlProblem(facts, '`facts` must be keys with a text each');
  const pairs = facts.items.map(({key, value}) => [
    readText(key as Node),
    readText(value as Node | null),
  ]);
  return {file: readText(file), facts: Object.fromEntries(pairs)};
}

const isMaker = (text: string): text is Maker => makers.includes(text as Maker);
