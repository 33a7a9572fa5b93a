import type {LighthouseMeasurement} from './measure-lighthouse';
import {median} from './median';
import {lighthouseCategories, type AuditFinding, type PageAudit} from './read-audit';

/**
 * Formats what Lighthouse measured, in Markdown: the median scores with the headers and the policy
 * and without them, and beneath what costs a point. That is taken from the guarded run whose
 * performance is the median, because audits of different runs do not add up to one score.
 */
export function formatLighthouse(measurements: readonly LighthouseMeasurement[]): string {
  const rounds = Math.min(...measurements.map(({guarded}) => guarded.length));
  return [
    `Median of ${rounds} runs each: with the site's headers and policy / without them. 100 is the most.`,
    '',
    '| Page | Device | Performance | Accessibility | Best practices | SEO | Largest contentful paint | Total blocking time |',
    '|---|---|---|---|---|---|---|---|',
    ...measurements.map((measurement) => `| ${formatCells(measurement).join(' | ')} |`),
    '',
    'What Lighthouse finds, in the run with headers and policy whose performance is the median:',
    '',
    ...measurements.flatMap(formatFindings),
    '',
  ].join('\n');
}

function formatCells({page, preset, guarded, bare}: LighthouseMeasurement): readonly string[] {
  const both = (read: (audit: PageAudit) => number) =>
    [guarded, bare].map((audits) => median(audits.map(read)).toFixed(0));
  const [scores, times] = [
    lighthouseCategories.map((category) => both(({scores: of}) => of[category])),
    [
      both(({largestContentfulPaintMs}) => largestContentfulPaintMs),
      both(({totalBlockingTimeMs}) => totalBlockingTimeMs),
    ],
  ];
  return [
    `/${page}`,
    preset,
    ...scores.map((pair) => pair.join(' / ')),
    ...times.map((pair) => `${pair.join(' / ')} ms`),
  ];
}

function formatFindings({page, preset, guarded}: LighthouseMeasurement): readonly string[] {
  const {findings} = medianRun(guarded);
  const costs = findings.filter(({points}) => points > 0);
  const advice = findings.filter(({points}) => points === 0);
  return [
    `- /${page}, ${preset}: ${costs.length === 0 ? 'nothing costs a point.' : ''}`.trimEnd(),
    ...costs.map((finding) => `  - −${finding.points.toFixed(1)} ${describe(finding)}`),
    ...(advice.length === 0 ? [] : [`  - at no cost: ${advice.map(describe).join('; ')}`]),
  ];
}

const describe = ({category, id, says}: AuditFinding): string => `${category} \`${id}\` (${says})`;

/** The run whose performance is in the middle; of two in the middle the worse. */
function medianRun(audits: readonly PageAudit[]): PageAudit {
  const sorted = [...audits].sort(
    (one, other) => one.scores.performance - other.scores.performance,
  );
  const run = sorted[Math.floor((sorted.length - 1) / 2)];
  if (!run) throw new RangeError('There is no run.');
  return run;
}
