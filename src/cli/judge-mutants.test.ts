import {judgeMutants, type MutationReport} from './judge-mutants';

const source = ['export function isOld(age: number) {', '  return age > 65;', '}', ''].join('\n');

const mutant = (status: string, replacement: string) => ({
  status,
  replacement,
  location: {start: {line: 2, column: 10}, end: {line: 2, column: 18}},
});

const reportOf = (...mutants: ReturnType<typeof mutant>[]): MutationReport => ({
  files: {'src/b.ts': {source, mutants}, 'src/a.ts': {source, mutants: []}},
});

const survivor = {
  file: 'src/b.ts',
  line: 'return age > 65;',
  original: 'age > 65',
  replacement: 'age >= 65',
};

test('counts what a test noticed, a mutant without end too, and leaves out what broke the run', () => {
  const verdict = judgeMutants(
    reportOf(
      mutant('Killed', 'true'),
      mutant('Timeout', 'false'),
      mutant('Survived', 'age >= 65'),
      mutant('NoCoverage', 'age <= 65'),
      mutant('RuntimeError', ''),
    ),
    [],
  );
  expect(verdict.files).toEqual([
    {file: 'src/b.ts', killed: 1, timedOut: 1, survived: 2, unjudged: 1},
  ]);
  expect(verdict.score).toBe(50);
});

test('a report without a judged mutant scores nothing', () => {
  expect(judgeMutants(reportOf(), []).score).toBe(0);
  expect(judgeMutants(reportOf(mutant('RuntimeError', '')), []).score).toBe(0);
});

test('names a survivor that nobody explained', () => {
  expect(judgeMutants(reportOf(mutant('Survived', 'age >= 65')), []).unexplained).toEqual([
    survivor,
  ]);
});

test('accepts a survivor that is listed, and no other mutant of the same place', () => {
  const accepted = [{reason: 'nobody is exactly that old', survivors: [survivor]}];
  const report = reportOf(mutant('Survived', 'age >= 65'), mutant('NoCoverage', 'true'));
  const {unexplained, outdated} = judgeMutants(report, accepted);
  expect(unexplained.map(({replacement}) => replacement)).toEqual(['true']);
  expect(outdated).toEqual([]);
});

test('names a listed survivor that is none any more, of the files that were mutated', () => {
  const elsewhere = {...survivor, file: 'src/c.ts'};
  const accepted = [{reason: 'why', survivors: [survivor, elsewhere]}];
  expect(judgeMutants(reportOf(mutant('Killed', 'age >= 65')), accepted).outdated).toEqual([
    survivor,
  ]);
});

test('does not take a listed survivor for gone where the tests came to no end', () => {
  const accepted = [{reason: 'why', survivors: [survivor]}];
  expect(judgeMutants(reportOf(mutant('Timeout', 'age >= 65')), accepted).outdated).toEqual([]);
});

test('reads a mutant of several lines as one line, cut where it is long', () => {
  const lines = ['if (isOpen) {', `  close('${'x'.repeat(200)}');`, '  stop();', '}'];
  const report: MutationReport = {
    files: {
      'src/b.ts': {
        source: lines.join('\n'),
        mutants: [
          {
            status: 'Survived',
            replacement: '{}',
            location: {start: {line: 1, column: 13}, end: {line: 4, column: 2}},
          },
          {
            status: 'Survived',
            replacement: ';',
            location: {start: {line: 3, column: 3}, end: {line: 4, column: 2}},
          },
        ],
      },
    },
  };
  expect(judgeMutants(report, []).unexplained).toMatchObject([
    {line: 'if (isOpen) {', original: `{ close('${'x'.repeat(151)}…`, replacement: '{}'},
    {line: 'stop();', original: 'stop(); }'},
  ]);
});
