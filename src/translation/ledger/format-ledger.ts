import {Document, isMap, isSeq} from 'yaml';

import type {Ledger, LedgerEntry} from './ledger';

const introduction = [
  ' The English that each piece of this translation is right for.',
  ' Written by `npm run l10n`: see `npm run l10n -- --help` before you edit it by hand.',
].join('\n');

/**
 * Writes a ledger as the text of its file. The same ledger always gives the same text.
 *
 * It is YAML, because a list in JSON cannot grow at its end without a change of the line before. Each
 * text is one line, and each segment's first line is its id, which never changes: so two branches that
 * change two segments never touch lines that lie side by side, and git merges them.
 */
export function formatLedger({origin, segments}: Ledger): string {
  const document = new Document({
    ...(origin ? {origin: {file: origin.file, facts: sortKeys(origin.facts)}} : {}),
    segments: segments.map(orderKeys),
  });
  document.commentBefore = introduction;
  const list = document.get('segments');
  if (isSeq(list)) {
    for (const [index, item] of list.items.entries()) {
      if (!isMap(item)) continue;
      item.spaceBefore = index > 0;
      const units = item.get('units');
      if (isSeq(units)) units.flow = true;
    }
  }
  return document.toString({
    lineWidth: 0,
    blockQuote: false,
    singleQuote: false,
    doubleQuotedAsJSON: true,
    flowCollectionPadding: false,
  });
}

function orderKeys({id, source, target, made, kind, accepted, units}: LedgerEntry): LedgerEntry {
  return {
    id,
    source,
    target,
    made,
    ...(kind ? {kind} : {}),
    ...(accepted ? {accepted: {on: accepted.on, reason: accepted.reason}} : {}),
    ...(units ? {units} : {}),
  };
}

function sortKeys(facts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.keys(facts)
      .sort()
      .map((key) => [key, facts[key] ?? '']),
  );
}
