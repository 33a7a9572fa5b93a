import {parseCollection} from './parse-collection';

const anything = (item: unknown) => ({item});

test.each([0, 1, 1_000_000])('a number of items is taken: %d', (count) => {
  expect(parseCollection({value: [], '@odata.count': count}, anything)?.count).toBe(count);
});

test('takes the items as they are read, and the link to more of them', () => {
  const nextLink = 'https://graph.microsoft.com/v1.0/users?$skiptoken=x';
  expect(parseCollection({value: ['a', 'b'], '@odata.nextLink': nextLink}, anything)).toEqual({
    items: [{item: 'a'}, {item: 'b'}],
    nextLink,
    count: null,
  });
  expect(parseCollection({value: []}, anything)).toEqual({items: [], nextLink: null, count: null});
});

test.each([null, [], {}, {value: {}}, {value: [], '@odata.nextLink': 5}, {value: ['a', null]}])(
  'what is no list of items is none: %j',
  (value) => {
    expect(parseCollection(value, (item) => item)).toBeNull();
  },
);

test.each(['5', -1, 1.5, 1e300, null, {}, [3], '<b>5</b>'])(
  'what is no number of items counts as not given: %j',
  (count) => {
    expect(parseCollection({value: [], '@odata.count': count}, anything)?.count).toBeNull();
  },
);
