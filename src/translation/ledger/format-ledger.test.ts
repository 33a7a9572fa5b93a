import fc from 'fast-check';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';

import {formatLedger} from './format-ledger';
import type {Ledger, LedgerEntry} from './ledger';
import {parseLedger} from './parse-ledger';

/** Texts as articles have them, and texts that YAML might take for something else. */
const text = fc.oneof(
  fc.string(),
  fc.string({unit: 'binary'}),
  fc.constantFrom(
    'null',
    'true',
    '12e456789012',
    '2026-11-22',
    '- item',
    '# heading',
    'key: value',
    'sh\nline one\n\n  line two\n',
    '<<<<<<< ours',
    '**Users** > "Active"',
    '\u{feff}\u{a0}\u{2028}',
    'مرحبا',
  ),
);

const entry: fc.Arbitrary<Omit<LedgerEntry, 'id'>> = fc.record(
  {
    source: text,
    target: text,
    made: fc.constantFrom('machine', 'human', 'reviewed'),
    kind: fc.constantFrom('code', 'html'),
    accepted: fc.record({on: fc.constant('2026-11-22'), reason: text}),
    units: fc.array(text, {maxLength: 3}),
  },
  {requiredKeys: ['source', 'target', 'made']},
);

const ledger: fc.Arbitrary<Ledger> = fc.record(
  {
    origin: fc.record({
      file: text,
      facts: fc.dictionary(
        text.filter((key) => key !== '__proto__'),
        text,
      ),
    }),
    segments: fc
      .array(entry, {maxLength: 8})
      .map((entries) => entries.map((one, index) => ({...one, id: `1e${index}`}))),
  },
  {requiredKeys: ['segments']},
);

test('what was written is read again as it was', () => {
  fc.assert(
    fc.property(ledger, (written) => {
      const read = parseLedger(formatLedger(written));
      expect(read).toEqual({ok: true, value: written});
    }),
  );
});

test('the same ledger gives the same text, in whatever order its keys are', () => {
  const segment: LedgerEntry = {id: 'a', source: 'One.', target: 'b', made: 'human'};
  const turned = {made: segment.made, target: segment.target, source: segment.source, id: 'a'};
  const facts = {one: '1', two: '2'};
  expect(formatLedger({segments: [turned], origin: {facts: {two: '2', one: '1'}, file: 'x'}})).toBe(
    formatLedger({origin: {file: 'x', facts}, segments: [segment]}),
  );
});

test('each text is one line, and an empty line stands between segments', () => {
  const segments: LedgerEntry[] = [
    {id: 'a', source: 'sh\nGet-User\n', target: 'b', made: 'human', kind: 'code'},
    {id: 'c', source: 'word '.repeat(60).trim(), target: 'd', made: 'machine', units: ['x-1']},
  ];
  expect(formatLedger({segments}).split('\n').slice(3)).toEqual([
    'segments:',
    '  - id: a',
    '    source: "sh\\nGet-User\\n"',
    '    target: b',
    '    made: human',
    '    kind: code',
    '',
    '  - id: c',
    `    source: ${segments[1]!.source}`,
    '    target: d',
    '    made: machine',
    '    units: [x-1]',
    '',
  ]);
});

test('two branches that accept different segments are merged by git without a conflict', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ledger-merge-'));
  try {
    const segments = fc
      .array(entry, {minLength: 2, maxLength: 6})
      .map((entries) => entries.map((one, index) => ({...one, id: `segment-${index}`})));
    fc.assert(
      fc.property(segments, fc.nat(), fc.nat(), (base, first, second) => {
        const [one, other] = [first % base.length, second % base.length];
        fc.pre(one !== other);
        const change = (index: number) =>
          base.map((old, at) =>
            at === index
              ? {...old, source: `new ${index}`, accepted: {on: '2026-11-23', reason: `r ${index}`}}
              : old,
          );
        const merged = merge(folder, change(one), base, change(other));
        expect(merged).toEqual({
          ok: true,
          value: {segments: base.map((_old, at) => change(at === one ? one : other)[at])},
        });
      }),
      {numRuns: 40},
    );
  } finally {
    rmSync(folder, {recursive: true});
  }
});

function merge(folder: string, ...versions: readonly (readonly LedgerEntry[])[]) {
  const files = versions.map((segments, index) => {
    const file = path.join(folder, `${index}.yml`);
    writeFileSync(file, formatLedger({segments}));
    return file;
  });
  const {status, stdout} = spawnSync('git', ['merge-file', '--stdout', ...files], {
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  return parseLedger(stdout);
}
