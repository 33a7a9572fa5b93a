/**
 * A length of time in whole minutes and seconds, in the words of `locale` ("9 minutes 32 seconds").
 * Rounded up to the second; nothing below zero. Without a locale, the machine's own.
 */
export function formatDuration(milliseconds: number, locale: string | undefined): string {
  const total = Math.max(0, Math.ceil(milliseconds / 1000));
  const minutes = Math.floor(total / 60);
  const seconds = total % 60;
  const inWords = (value: number, unit: 'minute' | 'second') =>
    new Intl.NumberFormat(locale, {style: 'unit', unit, unitDisplay: 'long'}).format(value);
  if (minutes === 0) return inWords(seconds, 'second');
  if (seconds === 0) return inWords(minutes, 'minute');
  return `${inWords(minutes, 'minute')} ${inWords(seconds, 'second')}`;
}
