import type {Result as LighthouseResult} from 'lighthouse';

import {readAudit} from './read-audit';

interface FakeAudit {
  readonly score: number | null;
  readonly weight?: number;
  readonly mode?: string;
  readonly value?: string;
}

/** A run in which `seo` has the given audits and everything else is perfect. */
function run(seo: Readonly<Record<string, FakeAudit>>, seoScore: number | null = 1) {
  const perfect = {auditRefs: [], score: 1};
  const metric = {score: 1, numericValue: 7, title: 'A metric', scoreDisplayMode: 'numeric'};
  return {
    categories: {
      performance: perfect,
      accessibility: perfect,
      'best-practices': perfect,
      seo: {
        score: seoScore,
        auditRefs: Object.entries(seo).map(([id, {weight = 0}]) => ({id, weight})),
      },
    },
    audits: {
      'largest-contentful-paint': metric,
      'total-blocking-time': metric,
      ...Object.fromEntries(
        Object.entries(seo).map(([id, {score, mode = 'binary', value}]) => [
          id,
          {id, title: `About ${id}`, score, scoreDisplayMode: mode, displayValue: value},
        ]),
      ),
    },
  } as unknown as LighthouseResult;
}

describe('readAudit', () => {
  it('says what an audit costs its category, the dearest first', () => {
    const {findings} = readAudit(
      run({
        cheap: {score: 0.5, weight: 1},
        fine: {score: 1, weight: 5},
        dear: {score: 0.5, weight: 4, value: '2 links'},
      }),
    );
    expect(findings).toEqual([
      {category: 'seo', id: 'dear', says: 'About dear: 2 links', points: 20},
      {category: 'seo', id: 'cheap', says: 'About cheap', points: 5},
    ]);
  });

  it('counts no audit that does not apply to the page', () => {
    const {findings} = readAudit(
      run({'not-here': {score: null, weight: 1}, bad: {score: 0, weight: 1}}),
    );
    expect(findings).toMatchObject([{id: 'bad', points: 100}]);
  });

  it('keeps advice that costs nothing, but no list that is merely to look at', () => {
    const {findings} = readAudit(
      run({advice: {score: 0, mode: 'metricSavings'}, list: {score: 0, mode: 'numeric'}}),
    );
    expect(findings).toMatchObject([{id: 'advice', points: 0}]);
  });

  it('gives scores in points of 100', () => {
    expect(readAudit(run({}, 0.93)).scores).toMatchObject({seo: 93, performance: 100});
  });

  it('never takes a category that was not judged for a score', () => {
    expect(() => readAudit(run({}, null))).toThrow('seo');
  });
});
