import {formatMoment, formatTime} from './format-moment';

test('a moment is shown with its date, time and zone', () => {
  expect(formatMoment('2026-11-22T10:20:30Z', 'en')).toMatch(
    /^November 2[123], 2026 at \d\d?:\d\d:30 [AP]M .+$/,
  );
  expect(formatTime(Date.parse('2026-11-22T10:20:30Z'), 'en')).toMatch(/^\d\d?:\d\d:30 [AP]M$/);
});

test.each(['', 'yesterday', '<b>x</b>', 1e308, -1e308, NaN])(
  'what is no moment is shown as it stands: %p',
  (moment) => {
    expect(formatMoment(moment, 'en')).toBe(String(moment));
    if (typeof moment === 'number') expect(formatTime(moment, 'en')).toBe(String(moment));
  },
);
