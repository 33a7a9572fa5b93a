/** The part of Stryker's JSON report that is read here. */
export interface MutationReport {
  readonly files: Readonly<Record<string, MutatedFile>>;
}

interface MutatedFile {
  readonly source: string;
  readonly mutants: readonly Mutant[];
}

interface Mutant {
  /** `Killed`, `Timeout`, `Survived`, `NoCoverage`, or what Stryker could not judge. */
  readonly status: string;
  readonly replacement?: string;
  readonly location: {readonly start: Place; readonly end: Place};
}

/** Counted from 1, both of them. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** A mutant that no test noticed, in words that still hold when lines are added above it. */
export interface Survivor {
  /** Path from the root of the project, with slashes. */
  readonly file: string;
  /** The line in which the mutant begins, without its indentation. */
  readonly line: string;
  /** What stood there; spaces and line breaks are one space, and a long text is cut. */
  readonly original: string;
  /** What the mutant put in its place, in the same form. */
  readonly replacement: string;
}

/** Survivors that are left alone for one reason. */
export interface AcceptedSurvivors {
  readonly reason: string;
  readonly survivors: readonly Survivor[];
}

/** How the mutants of one file fared. */
export interface FileScore {
  readonly file: string;
  readonly killed: number;
  /** Mutants that the tests did not get to the end of: noticed too. */
  readonly timedOut: number;
  readonly survived: number;
  /** Mutants that broke the test run itself; they count neither way. */
  readonly unjudged: number;
}

export interface MutationVerdict {
  /** In the order of the paths; files without a mutant are left out. */
  readonly files: readonly FileScore[];
  /** Noticed mutants among those that were judged, from 0 to 100; 0 where none was. */
  readonly score: number;
  /** Survivors for which no reason is listed. */
  readonly unexplained: readonly Survivor[];
  /** Listed survivors of the files in the report that are none any more: one that timed out may be. */
  readonly outdated: readonly Survivor[];
}

/** Characters of a mutant's text that are kept: enough to find it by. */
const longestText = 160;

/** Judges what Stryker found against the list of survivors that are left alone. */
export function judgeMutants(
  report: MutationReport,
  accepted: readonly AcceptedSurvivors[],
): MutationVerdict {
  const entries = Object.entries(report.files).sort(([a], [b]) => (a < b ? -1 : 1));
  const files = entries
    .filter(([, {mutants}]) => mutants.length > 0)
    .map(([file, {mutants}]) => scoreFile(file, mutants));
  const withStatus = (statuses: readonly string[]) =>
    entries.flatMap(([file, mutated]) => describeMutants(file, mutated, statuses));
  const survivors = withStatus(survivedStatuses);
  const listed = accepted.flatMap((each) => each.survivors);
  // On a busy machine a survivor may come to no end.
  const found = new Set([...survivors, ...withStatus(['Timeout'])].map(keyOf));
  const explained = new Set(listed.map(keyOf));
  return {
    files,
    score: scoreOf(files),
    unexplained: survivors.filter((survivor) => !explained.has(keyOf(survivor))),
    outdated: listed.filter(
      (survivor) => survivor.file in report.files && !found.has(keyOf(survivor)),
    ),
  };
}

/** Noticed mutants in a hundred judged ones; 0 where none was judged. */
export function scoreOf(files: readonly FileScore[]): number {
  const sum = (count: (file: FileScore) => number) =>
    files.reduce((total, file) => total + count(file), 0);
  const noticed = sum(({killed, timedOut}) => killed + timedOut);
  const judged = noticed + sum(({survived}) => survived);
  return judged === 0 ? 0 : (100 * noticed) / judged;
}

function scoreFile(file: string, mutants: readonly Mutant[]): FileScore {
  const count = (...statuses: readonly string[]) =>
    mutants.filter(({status}) => statuses.includes(status)).length;
  const killed = count('Killed');
  const timedOut = count('Timeout');
  const survived = count(...survivedStatuses);
  return {
    file,
    killed,
    timedOut,
    survived,
    unjudged: mutants.length - killed - timedOut - survived,
  };
}

/** A mutant that no test even reaches has survived as well. */
const survivedStatuses = ['Survived', 'NoCoverage'];

function describeMutants(
  file: string,
  {source, mutants}: MutatedFile,
  statuses: readonly string[],
): readonly Survivor[] {
  const lines = source.split('\n');
  return mutants
    .filter(({status}) => statuses.includes(status))
    .map(({location, replacement}) => ({
      file,
      line: shorten(lines[location.start.line - 1] ?? ''),
      original: shorten(cut(lines, location)),
      replacement: shorten(replacement ?? ''),
    }));
}

function cut(lines: readonly string[], {start, end}: Mutant['location']): string {
  return lines
    .slice(start.line - 1, end.line)
    .map((line, index) => (start.line + index === end.line ? line.slice(0, end.column - 1) : line))
    .map((line, index) => (index === 0 ? line.slice(start.column - 1) : line))
    .join('\n');
}

function shorten(text: string): string {
  const flat = text.trim().replace(/\s+/g, ' ');
  return flat.length > longestText ? `${flat.slice(0, longestText)}…` : flat;
}

function keyOf({file, line, original, replacement}: Survivor): string {
  return JSON.stringify([file, line, original, replacement]);
}
