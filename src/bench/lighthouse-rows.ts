import type {BenchmarkRow} from './benchmark-row';
import type {LighthouseMeasurement} from './measure-lighthouse';
import {median} from './median';
import {lighthouseCategories, type LighthouseCategory, type PageAudit} from './read-audit';

/** Where a score depends on the page alone, and not on how busy the machine is. */
const steady: readonly LighthouseCategory[] = lighthouseCategories.filter(
  (category) => category !== 'performance',
);

/**
 * The rows of the benchmark about Lighthouse, over all pages and devices together: whether headers
 * and policy cost anything, and whether a page lost a point that no noise explains.
 */
export function lighthouseRows(
  measurements: readonly LighthouseMeasurement[],
): readonly BenchmarkRow[] {
  const mean = (way: 'guarded' | 'bare', read: (audit: PageAudit) => number): number => {
    const medians = measurements.map((measurement) => median(measurement[way].map(read)));
    return medians.reduce((sum, value) => sum + value, 0) / medians.length;
  };
  const performance = ({scores}: PageAudit) => scores.performance;
  const paint = ({largestContentfulPaintMs}: PageAudit) => largestContentfulPaintMs;
  const lost = measurements.flatMap(({guarded}) =>
    steady.map((category) => 100 - Math.min(...guarded.map(({scores}) => scores[category]))),
  );
  const mostLost = Math.max(...lost);
  return [
    {
      what: 'Lighthouse: performance without headers and policy, against with them',
      measured: `${mean('bare', performance).toFixed(1)} points`,
      against: `${mean('guarded', performance).toFixed(1)} points`,
      figure: mean('bare', performance) / mean('guarded', performance),
      bar: 1.05,
    },
    {
      what: 'Lighthouse: largest contentful paint with headers and policy, against without them',
      measured: `${mean('guarded', paint).toFixed(0)} ms`,
      against: `${mean('bare', paint).toFixed(0)} ms`,
      figure: mean('guarded', paint) / mean('bare', paint),
      bar: 1.05,
    },
    {
      what: 'Lighthouse: most points lost in accessibility, best practices or SEO, in any run',
      measured: `${mostLost.toFixed(0)} points`,
      against: null,
      figure: mostLost,
      bar: 0,
    },
  ];
}
