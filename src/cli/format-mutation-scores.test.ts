import {formatMutationScores} from './format-mutation-scores';

test('gives each file its line, and all of them the last one', () => {
  const table = formatMutationScores([
    {file: 'src/a.ts', killed: 3, timedOut: 1, survived: 1, unjudged: 2},
    {file: 'src/b.ts', killed: 5, timedOut: 0, survived: 0, unjudged: 0},
  ]);
  expect(table.split('\n').slice(2)).toEqual([
    '| src/a.ts | 3 | 1 | 1 | 2 | 80.0 |',
    '| src/b.ts | 5 | 0 | 0 | 0 | 100.0 |',
    '| all | 8 | 1 | 1 | 2 | 90.0 |',
    '',
  ]);
});
