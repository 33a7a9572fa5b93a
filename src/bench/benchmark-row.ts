/** One measured ratio of `npm run bench`: a line of the printed table and of RESULTS.md. */
export interface BenchmarkRow {
  /** What was measured, in words. */
  readonly what: string;
  /** The measurement, with its unit. */
  readonly measured: string;
  /** What it was measured against in the same run, with its unit; null for an absolute bar. */
  readonly against: string | null;
  /** The number that the bar is about: a ratio, or an absolute figure where `against` is null. */
  readonly figure: number;
  /** The most that `figure` may be; null where the figure is reported without a bar. */
  readonly bar: number | null;
}

/** Whether the figure is within its bar. A figure that is not a number never is. */
export const isWithinBar = ({figure, bar}: BenchmarkRow): boolean =>
  Number.isFinite(figure) && (bar === null || figure <= bar);
