import type {Maker} from '../../translation/ledger/ledger';
import type {Place} from '../../translation/place-at';
import type {Finding, Refusal} from '../../translation/side-by-side/finding';
import type {ReportedEdit} from '../../translation/side-by-side/import-article';
import {count} from './count';

/** What became of one bilingual file. */
export type ImportReport = RefusedReport | TakenReport;

interface RefusedReport {
  readonly file: string;
  readonly outcome: 'refused';
  readonly refusal: Refusal & Place;
}

interface TakenReport {
  readonly file: string;
  readonly outcome: 'written' | 'unchanged';
  readonly made: Maker;
  readonly segments: number;
  readonly findings: readonly (Finding & Place)[];
  readonly edits: readonly (ReportedEdit & Place)[];
}

/** The lines that tell of one file: why it was refused, or what somebody should know of it. */
export function describeImport(report: ImportReport): readonly string[] {
  if (report.outcome === 'refused') {
    const {rule, message, line, column} = report.refusal;
    return [`${report.file}:${line}:${column} refused, ${rule}: ${message}`];
  }
  return report.findings.map(
    ({rule, message, line, column}) => `${report.file}:${line}:${column} ${rule}: ${message}`,
  );
}

/** Counts what became of all files. */
export class ImportTotals {
  readonly #isCheck: boolean;
  readonly #outcomes = new Map<string, ImportReport['outcome']>();
  readonly #makers = new Map<string, Maker>();
  readonly #counts = new Map<string, Readonly<Record<string, number>>>();
  readonly #segments = new Map<string, number>();

  constructor(isCheck: boolean) {
    this.#isCheck = isCheck;
  }

  add(report: ImportReport): void {
    this.#outcomes.set(report.file, report.outcome);
    if (report.outcome === 'refused') return;
    this.#makers.set(report.file, report.made);
    this.#segments.set(report.file, report.segments);
    this.#counts.set(report.file, countKinds(report.edits));
  }

  /** 1 where a file was refused, or, when nothing was to be written, where something would have been. */
  get exitCode(): number {
    const refused = this.#count('refused');
    const isDrift = this.#count('written') > 0 || this.#outcomes.size === 0;
    return refused > 0 || (this.#isCheck && isDrift) ? 1 : 0;
  }

  toJson() {
    const makers = Array.from(this.#makers.values());
    return {
      files: this.#outcomes.size,
      written: this.#count('written'),
      unchanged: this.#count('unchanged'),
      refused: this.#count('refused'),
      machine: makers.filter((maker) => maker === 'machine').length,
      human: makers.filter((maker) => maker === 'human').length,
      segments: Array.from(this.#segments.values()).reduce((sum, count) => sum + count, 0),
      edits: this.#sumKinds(),
    };
  }

  /** Some lines for people. */
  describe(): string {
    const {files, written, unchanged, refused, machine, human, segments, edits} = this.toJson();
    const kinds = Object.entries(edits).map(([kind, times]) => `${kind} ${times}`);
    const outcome =
      written === 0 ? 'nothing to write' : `${written} ${this.#isCheck ? 'to write' : 'written'}`;
    return [
      `${count(files, 'file')}: ${outcome}, ${unchanged} unchanged, ${refused} refused.`,
      `${count(segments, 'segment')}; ${count(machine, 'article')} translated by machine, ${human} by people.`,
      `Differences from what the files say, in both languages: ${kinds.join(', ') || 'none'}. Each with its place: --json.`,
    ].join('\n');
  }

  #count(outcome: ImportReport['outcome']): number {
    return Array.from(this.#outcomes.values()).filter((each) => each === outcome).length;
  }

  #sumKinds(): Readonly<Record<string, number>> {
    const sums: Record<string, number> = {};
    for (const counts of this.#counts.values()) {
      for (const [kind, count] of Object.entries(counts)) sums[kind] = (sums[kind] ?? 0) + count;
    }
    return Object.fromEntries(Object.entries(sums).sort());
  }
}

function countKinds(edits: readonly ReportedEdit[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const {kind} of edits) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
