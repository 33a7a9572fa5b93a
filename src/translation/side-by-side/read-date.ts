/** A date as a front matter has it, or why it is none. */
export type ReadDate =
  | {readonly kind: 'date'; /** As `2021-02-17`. */ readonly iso: string}
  /** Day first it is one date, month first another. */
  | {readonly kind: 'ambiguous'; readonly dayFirst: string; readonly monthFirst: string}
  | {readonly kind: 'unreadable'};

/**
 * Reads a date that may be written day first, month first or year first. Where two readings give two
 * dates it does not choose.
 */
export function readDate(text: string): ReadDate {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/u.exec(text.trim());
  if (iso) return one(toIso(iso[1], iso[2], iso[3]));
  const parts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/u.exec(text.trim());
  if (!parts) return {kind: 'unreadable'};
  const [, first, , second, year] = parts;
  const dayFirst = toIso(year, second, first);
  const monthFirst = toIso(year, first, second);
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) {
    return one(dayFirst ?? monthFirst);
  }
  return {kind: 'ambiguous', dayFirst, monthFirst};
}

function one(iso: string | null): ReadDate {
  return iso === null ? {kind: 'unreadable'} : {kind: 'date', iso};
}

/** Null where the calendar has no such day. */
function toIso(year = '', month = '', day = ''): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
