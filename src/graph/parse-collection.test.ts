import {parseCollection} from './parse-collection';

const anything = (item: unknown) => ({item});

test.each([0, 1, 1_000_000])('a number of items is taken: %d', (count) => {
  expect(parseCollection({value: [], '@odata.count': count}, anything)?.count).toBe(count);
});

test.each(['5', -1, 1.5, 1e300, null, {}, [3], '<b>5</b>'])(
  'what is no number of items counts as not given: %j',
  (count) => {
    expect(parseCollection({value: [], '@odata.count': count}, anything)?.count).toBeNull();
  },
);
