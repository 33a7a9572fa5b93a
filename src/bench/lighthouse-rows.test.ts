import {isWithinBar} from './benchmark-row';
import {formatLighthouse} from './format-lighthouse';
import {lighthouseRows} from './lighthouse-rows';
import type {LighthouseMeasurement} from './measure-lighthouse';
import type {AuditFinding, PageAudit} from './read-audit';

const audit = (
  performance: number,
  {seo = 100, paint = 1000, findings = []}: Partial<Fake> = {},
): PageAudit => ({
  scores: {performance, accessibility: 100, 'best-practices': 100, seo},
  largestContentfulPaintMs: paint,
  totalBlockingTimeMs: 50,
  findings,
});

interface Fake {
  readonly seo: number;
  readonly paint: number;
  readonly findings: readonly AuditFinding[];
}

const measurement = (
  guarded: readonly PageAudit[],
  bare: readonly PageAudit[] = [audit(100)],
): LighthouseMeasurement => ({page: 'reset/', preset: 'mobile', guarded, bare});

describe('lighthouseRows', () => {
  it('takes the median of the runs, so that one bad run does not decide', () => {
    const [cost] = lighthouseRows([
      measurement([audit(10), audit(98), audit(99)], [audit(98), audit(98), audit(98)]),
    ]);
    expect(cost).toMatchObject({figure: 1});
  });

  it('says so when headers and policy cost performance or time', () => {
    const slow = {paint: 1200};
    const rows = lighthouseRows([measurement([audit(90, slow)], [audit(100)])]);
    expect(rows.map(isWithinBar)).toEqual([false, false, true]);
    expect(rows[1]?.figure).toBeCloseTo(1.2);
  });

  it('lets no lost point of the steady categories pass, not even in one run of many', () => {
    const rows = lighthouseRows([measurement([audit(100), audit(100, {seo: 92}), audit(100)])]);
    expect(rows[2]).toMatchObject({figure: 8});
    expect(isWithinBar(rows[2]!)).toBe(false);
  });
});

describe('formatLighthouse', () => {
  const finding: AuditFinding = {
    category: 'seo',
    id: 'meta-description',
    says: 'Document has no description',
    points: 8,
  };

  it('names what costs a point, with its price, apart from what is advised at no cost', () => {
    const findings = [finding, {...finding, id: 'free', says: 'Advice', points: 0}];
    const text = formatLighthouse([measurement([audit(99, {seo: 92, findings})])]);
    expect(text).toContain('| /reset/ | mobile | 99 / 100 | 100 / 100 | 100 / 100 | 92 / 100 |');
    expect(text).toContain('−8.0 seo `meta-description` (Document has no description)');
    expect(text).toContain('at no cost: seo `free` (Advice)');
  });

  it('says so where nothing costs a point', () => {
    expect(formatLighthouse([measurement([audit(100)])])).toContain('nothing costs a point');
  });

  it('takes the findings of the run in the middle', () => {
    const runs = [
      audit(50, {findings: [{...finding, id: 'worst'}]}),
      audit(90, {findings: [{...finding, id: 'middle'}]}),
      audit(99, {findings: [{...finding, id: 'best'}]}),
    ];
    const text = formatLighthouse([measurement(runs)]);
    expect(text).toContain('`middle`');
    expect(text).not.toMatch(/`worst`|`best`/);
  });
});
