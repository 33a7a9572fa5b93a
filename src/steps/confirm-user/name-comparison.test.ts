import fc from 'fast-check';
import {compareNames} from './name-comparison';

it.each([
  ['Kim Vries', 'Kim Vries', 'same-name'],
  ['Kim Vries', 'kim  VRIES ', 'same-name'],
  ['José Núñez', 'Jose\u0301 Nu\u0301n\u0303ez', 'same-name'],
  ['Anna Jansen', 'Аnnа Jansen', 'look-alike-name'],
  ['ANNA', 'АΝΝА', 'look-alike-name'],
  ['Kim Vries', 'Kim\u200b Vries', 'look-alike-name'],
  ['Kim Vries', '\u202eKim Vries\u202c', 'look-alike-name'],
  ['Illa', 'IIIa', 'look-alike-name'],
  ['Arnold', 'Amold', 'look-alike-name'],
  ['Kim Vries', 'Ｋim Vries', 'look-alike-name'],
  ['José', 'Jose', 'look-alike-name'],
  ['Kim Vries', 'Kim \u200b Vries', 'look-alike-name'],
  ['Kim Vries', '\u200b Kim Vries', 'look-alike-name'],
  ['Bjorn', 'Bjørn', 'look-alike-name'],
  ['Young', 'Γoung', 'look-alike-name'],
  ['Kim Vries', 'KimVries', null],
  ['Kim Vries', 'Kim Fries', null],
  ['Anna Jansen', 'Jansen Anna', null],
  ['Kim', 'Kim Vries', null],
])('%j and %j: %s', (one, other, kind) => {
  expect(compareNames(one, other)).toBe(kind);
  expect(compareNames(other, one)).toBe(kind);
});

it('says the same either way round, and knows a name again', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), fc.string({unit: 'binary'}), (one, other) => {
      expect(compareNames(one, one)).toBe('same-name');
      expect(compareNames(one, other)).toBe(compareNames(other, one));
    }),
  );
});

it.each([
  ['the same', '', 'same-name'],
  ['another', 'b', null],
] as const)('is not held up by a name of ten megabytes: %s', (_, difference, kind) => {
  const long = 'а\u0301'.repeat(5_000_000);
  const other = `${difference}${long}b`;
  // Time of the processor: what the clock says, a busy machine says too.
  const start = process.cpuUsage();
  expect(compareNames(long, other)).toBe(kind);
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(500);
});
