import {formatMoment, formatTime} from './format-moment';

test('a moment is shown with its date, time and zone', () => {
  expect(formatMoment('2026-11-22T10:20:30Z', 'en')).toMatch(
    /^November 2[123], 2026 at \d\d?:\d\d:30 [AP]M .+$/,
  );
  expect(formatTime(Date.parse('2026-11-22T10:20:30Z'), 'en')).toMatch(/^\d\d?:\d\d:30 [AP]M$/);
});

test('a Dutch moment has two digits to the hour, as everywhere else on the page', () => {
  const moment = new Date(2026, 10, 22, 8, 12, 30);

  expect(formatMoment(moment.getTime(), 'nl-NL')).toMatch(/^22 november 2026 om 08:12:30 .+$/);
  expect(formatTime(moment.getTime(), 'nl-NL')).toBe('08:12:30');
});

test.each(['', 'yesterday', '<b>x</b>', 1e308, -1e308, NaN])(
  'what is no moment is shown as it stands: %p',
  (moment) => {
    expect(formatMoment(moment, 'en')).toBe(String(moment));
    if (typeof moment === 'number') expect(formatTime(moment, 'en')).toBe(String(moment));
  },
);
