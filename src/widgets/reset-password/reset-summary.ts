import type {KeyValueStorage} from '../../core/key-value-storage';
import type {ResetEvidence} from '../../steps/reset-password/reset-password-state';
import {readStoredJson, writeStoredJson} from '../../steps/storage/stored-json';

/** What is left of a proven reset: whose it was, and the proof. */
export interface ResetSummary {
  readonly userId: string;
  readonly evidence: ResetEvidence;
}

/** Where the last proven reset of a tenant is remembered for this tab. */
export interface SummaryPlace {
  /** The tab's `sessionStorage`. */
  readonly storage: KeyValueStorage;
  readonly tenantKey: string;
}

const key = (place: SummaryPlace) => `runbook.reset-summary/${place.tenantKey}`;

/** Remembers a proven reset, in place of the one before. */
export function writeResetSummary(place: SummaryPlace, summary: ResetSummary): void {
  writeStoredJson(place.storage, key(place), summary);
}

/** Forgets a reset whose password does not apply any more. */
export function forgetResetSummary(place: SummaryPlace): void {
  writeStoredJson(place.storage, key(place), null);
}

/** The last proven reset, or null where there is none, or what is stored is not one. */
export function readResetSummary(place: SummaryPlace): ResetSummary | null {
  const stored = readStoredJson(place.storage, key(place));
  if (typeof stored !== 'object' || stored === null) return null;
  const {userId, evidence} = stored as {userId?: unknown; evidence?: unknown};
  if (typeof userId !== 'string' || typeof evidence !== 'object' || evidence === null) return null;
  const {before, after, readAt} = evidence as Record<string, unknown>;
  const isEvidence =
    (before === null || isMoment(before)) && isMoment(after) && typeof readAt === 'number';
  return isEvidence ? {userId, evidence: {before, after, readAt}} : null;
}

function isMoment(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}
