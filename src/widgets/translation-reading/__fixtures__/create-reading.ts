import type {
  Reading,
  ReadingBlock,
  ReadingPair,
  ReadingRow,
} from '../../../translation/reading/reading';

export function block(words: string, changes: Partial<ReadingBlock> = {}): ReadingBlock {
  return {
    form: 'text',
    depth: null,
    anchor: null,
    marker: null,
    indent: 0,
    isSetOff: false,
    admonition: null,
    content: [words],
    ...changes,
  };
}

export function row(
  source: ReadingBlock | null,
  target: ReadingBlock | null,
  state: ReadingPair['state'] = 'translated',
): ReadingRow {
  return {kind: 'text', pairs: [{state, source, target}]};
}

/** A short article about one step, right in every respect but for the changes. */
export function createReading(changes: Partial<Reading> = {}): Reading {
  const heading = {form: 'heading', depth: 1, anchor: 'reset'} as const;
  return {
    isTranslated: true,
    rows: [
      row(block('Reset it', heading), block('Opnieuw instellen', heading)),
      row(block('Select a user.', {marker: '1.', indent: 1}), block('Kies een gebruiker.')),
      {kind: 'step', name: 'find-user', place: 0},
    ],
    changes: [],
    unreviewed: 'none',
    ...changes,
  };
}
