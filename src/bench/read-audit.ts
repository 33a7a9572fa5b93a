import type {Result as LighthouseResult} from 'lighthouse';

/** The categories of Lighthouse that are asked for, in its own order. */
export const lighthouseCategories = [
  'performance',
  'accessibility',
  'best-practices',
  'seo',
] as const;
export type LighthouseCategory = (typeof lighthouseCategories)[number];

/** One audit of Lighthouse that found something. */
export interface AuditFinding {
  readonly category: LighthouseCategory;
  /** Lighthouse's own name of the audit. */
  readonly id: string;
  /** What the audit says. */
  readonly says: string;
  /** Points of 100 that it costs its category; 0 for advice that is not counted. */
  readonly points: number;
}

/** What one run of Lighthouse says of a page. */
export interface PageAudit {
  /** Points of 100. */
  readonly scores: Readonly<Record<LighthouseCategory, number>>;
  readonly largestContentfulPaintMs: number;
  readonly totalBlockingTimeMs: number;
  /** What costs points, dearest first, and then what is advised at no cost. */
  readonly findings: readonly AuditFinding[];
}

/** Audits that are no advice: they give times and lists to look at. */
const isAdvice = ({scoreDisplayMode}: {readonly scoreDisplayMode: string}) =>
  scoreDisplayMode === 'metricSavings' || scoreDisplayMode === 'binary';

/**
 * Reads what a run of Lighthouse counted.
 * @throws {Error} where a category or a metric was not judged, which must not pass for a good score
 */
export function readAudit({categories, audits}: LighthouseResult): PageAudit {
  const known = <T>(value: T | null | undefined, name: string): T => {
    if (value === null || value === undefined) throw new Error(`Lighthouse did not judge ${name}.`);
    return value;
  };
  const metric = (id: string) => known(audits[id]?.numericValue, id);
  const score = (name: LighthouseCategory) => 100 * known(categories[name]?.score, name);

  const findings = lighthouseCategories.flatMap((category) => {
    const {auditRefs} = known(categories[category], category);
    const counts = auditRefs.filter(({id}) => (audits[id]?.score ?? null) !== null);
    const weights = counts.reduce((sum, {weight}) => sum + weight, 0);
    return counts.flatMap(({id, weight}): readonly AuditFinding[] => {
      const audit = known(audits[id], id);
      const missing = 1 - (audit.score ?? 1);
      if (missing <= 0 || (weight === 0 && !isAdvice(audit))) return [];
      const says = audit.displayValue ? `${audit.title}: ${audit.displayValue}` : audit.title;
      const points = weight === 0 ? 0 : (100 * weight * missing) / weights;
      return [{category, id, says, points}];
    });
  });

  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    largestContentfulPaintMs: metric('largest-contentful-paint'),
    totalBlockingTimeMs: metric('total-blocking-time'),
    findings: findings.sort((one, other) => other.points - one.points),
  };
}
