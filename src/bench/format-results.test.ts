import {isWithinBar, type BenchmarkRow} from './benchmark-row';
import {formatResults} from './format-results';

const row: BenchmarkRow = {
  what: 'first rows',
  measured: '3 ms',
  against: '2 ms',
  figure: 1.5,
  bar: 1.5,
};

describe('formatResults', () => {
  it('says that a figure on its bar is within it', () => {
    expect(formatResults([row])).toContain('| first rows | 3 ms | 2 ms | 1.50 | 1.5 | within |');
  });

  it('shouts when a figure is over its bar', () => {
    expect(formatResults([{...row, figure: 1.51}])).toContain('| OVER |');
  });

  it('reports a figure that has no bar', () => {
    expect(formatResults([{...row, against: null, bar: null}])).toContain('| – | reported |');
  });

  it('never calls a missing measurement good', () => {
    expect(isWithinBar({...row, figure: Number.NaN})).toBe(false);
  });
});
