/**
 * The time of day of a moment (milliseconds since the epoch), to the second, where the reader is. What
 * is no moment, as a damaged storage may hold, is shown as it stands.
 */
export function formatTime(moment: number, locale: string | undefined): string {
  return format(moment, new Intl.DateTimeFormat(locale, {timeStyle: 'medium'}));
}

/**
 * Date and time of day of a moment, to the second, where the reader is, with the time zone. What is no
 * moment is shown as it stands: a tenant's odd date must not take the proof of a reset away.
 */
export function formatMoment(moment: number | string, locale: string | undefined): string {
  // As `DateTime` writes it: one moment looks the same everywhere on the page.
  return format(moment, new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeStyle: 'long'}));
}

function format(moment: number | string, dates: Intl.DateTimeFormat): string {
  const date = new Date(moment);
  return Number.isNaN(date.getTime()) ? String(moment) : dates.format(date);
}
