/** Each unit with its length, and from how many milliseconds on it is used. */
const units = [
  ['year', 31_557_600_000, 63_115_200_000],
  ['month', 2_629_800_000, 2_629_800_000],
  ['day', 86_400_000, 86_400_000],
  ['hour', 3_600_000, 3_600_000],
  ['minute', 60_000, 60_000],
  ['second', 1000, 0],
] as const;

/**
 * How far `moment` lies from `now` (both in milliseconds since the epoch), in the largest whole unit
 * and the words of `locale`: "3 days ago". Months up to two years: "last year" tells too little.
 */
export function formatRelativeTime(moment: number, now: number, locale: string): string {
  const difference = moment - now;
  const [unit, length] = units.find(([, , from]) => Math.abs(difference) >= from) ?? units[5];
  return new Intl.RelativeTimeFormat(locale, {numeric: 'auto'}).format(
    Math.trunc(difference / length),
    unit,
  );
}
