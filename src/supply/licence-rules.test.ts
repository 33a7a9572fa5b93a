import {explainException, findLicenceProblems} from './licence-rules';

const exceptions = [
  {name: 'lunr-languages', version: '1.22.0', licence: 'MPL-1.1'},
  {name: '@react-aria/optimize-locales-plugin', version: '2.0.2', licence: 'UNKNOWN'},
];
const react = {name: 'react', version: '19.3.1', licence: 'MIT'};

test('what is allowed, and what may be shipped for a reason, is no problem', () => {
  expect(findLicenceProblems([react, ...exceptions])).toEqual([]);
  expect(exceptions.map(explainException)).not.toContain(null);
  expect(explainException(react)).toBeNull();
});

test.each(['GPL-3.0-only', 'UNKNOWN', '(MIT OR GPL-3.0-only)', ''])(
  'a package under "%s" is named',
  (licence) => {
    const [problem, ...others] = findLicenceProblems([{...react, licence}, ...exceptions]);
    expect(problem).toContain(`react 19.3.1 is under ${licence}`);
    expect(others).toEqual([]);
  },
);

test('an exception holds for its licence only', () => {
  const other = {...exceptions[0]!, licence: 'MPL-2.0'};
  expect(findLicenceProblems([other, exceptions[1]!])).toHaveLength(1);
  expect(explainException(other)).toBeNull();
});

test('an exception that nothing needs is to be removed', () => {
  expect(findLicenceProblems([react, exceptions[0]!])).toEqual([
    'The exception for @react-aria/optimize-locales-plugin is no longer needed: remove it.',
  ]);
});
