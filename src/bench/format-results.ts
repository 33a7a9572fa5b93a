import {isWithinBar, type BenchmarkRow} from './benchmark-row';

const verdict = (row: BenchmarkRow): string => {
  if (row.bar === null) return 'reported';
  return isWithinBar(row) ? 'within' : 'OVER';
};

/** Formats the rows of one run as a Markdown table. */
export function formatResults(rows: readonly BenchmarkRow[]): string {
  const lines = rows.map((row) =>
    [
      row.what,
      row.measured,
      row.against ?? '–',
      row.figure.toFixed(2),
      row.bar === null ? '–' : String(row.bar),
      verdict(row),
    ].join(' | '),
  );
  return [
    '| What | Measured | Against | Figure | Bar | |',
    '|---|---|---|---|---|---|',
    ...lines.map((line) => `| ${line} |`),
    '',
  ].join('\n');
}
