import fc from 'fast-check';

import {readDate} from './read-date';

test.each([
  ['17/02/2021', '2021-02-17'],
  ['02/17/2021', '2021-02-17'],
  ['2/8/2019', null],
  ['03/03/2021', '2021-03-03'],
  ['2021-02-17', '2021-02-17'],
  ['2021-02-17T10:00:00Z', '2021-02-17'],
  ['29.02.2020', '2020-02-29'],
])('%s is %s', (text, iso) => {
  expect(readDate(text)).toMatchObject(iso === null ? {kind: 'ambiguous'} : {kind: 'date', iso});
});

test.each(['29/02/2021', '13/13/2021', '0/1/2021', '17/02-2021', '17/02/21', '', 'soon'])(
  '%j is no date',
  (text) => {
    expect(readDate(text)).toEqual({kind: 'unreadable'});
  },
);

test('never chooses between two days', () => {
  const day = fc.date({
    min: new Date('1990-01-01'),
    max: new Date('2040-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, fc.boolean(), (date, isDayFirst) => {
      const iso = date.toISOString().slice(0, 10);
      const [year = '', month = '', dayOfMonth = ''] = iso.split('-');
      const read = readDate(
        [...(isDayFirst ? [dayOfMonth, month] : [month, dayOfMonth]), year].join('/'),
      );
      if (Number(dayOfMonth) > 12 || dayOfMonth === month) {
        expect(read).toEqual({kind: 'date', iso});
      } else {
        const other = `${year}-${dayOfMonth}-${month}`;
        expect(read).toMatchObject({kind: 'ambiguous'});
        expect(Object.values(read)).toEqual(expect.arrayContaining([iso, other]));
      }
    }),
  );
});
