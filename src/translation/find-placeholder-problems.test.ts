import {findPlaceholderProblems} from './find-placeholder-problems';

const source = {'a.count': '{n} of {all} users', 'a.save': 'Save'};
const dutch = (count: string, save = 'Opslaan') => `{
  "a.count": {
    "message": ${JSON.stringify(count)}
  },
  "a.save": {"description": "{why}", "message": ${JSON.stringify(save)}},
  "theme.unknown": {"message": "{x}"}
}
`;

test('the same placeholders in another order, or more than once, are right', () => {
  expect(findPlaceholderProblems(source, dutch('{all} mensen, {n} hier, {all} daar'))).toEqual([]);
});

test('an invented placeholder and a lost one are told with id and place', () => {
  expect(findPlaceholderProblems(source, dutch('{aantal} van {all}', '{n} opslaan'))).toEqual([
    {line: 3, column: 16, id: 'a.count', invented: ['{aantal}'], lost: ['{n}']},
    {line: 5, column: 49, id: 'a.save', invented: ['{n}'], lost: []},
  ]);
});
