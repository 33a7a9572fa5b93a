/** The time of day of a moment (milliseconds since the epoch), to the second, where the reader is. */
export function formatTime(moment: number, locale: string | undefined): string {
  return new Intl.DateTimeFormat(locale, {timeStyle: 'medium'}).format(moment);
}

/** Date and time of day of a moment, to the second, where the reader is, with the time zone. */
export function formatMoment(moment: number | string, locale: string | undefined): string {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(moment));
}
