import {formatRelativeTime} from './format-relative-time';

const now = Date.UTC(2026, 10, 22, 12);

test.each([
  [0, 'now'],
  [-5_000, '5 seconds ago'],
  [-90_000, '1 minute ago'],
  [-26 * 3_600_000, 'yesterday'],
  [-40 * 86_400_000, 'last month'],
  [-20 * 31 * 86_400_000, '20 months ago'],
  [-3 * 366 * 86_400_000, '3 years ago'],
])('%d milliseconds away is %s', (difference, words) => {
  expect(formatRelativeTime(now + difference, now, 'en')).toBe(words);
});

test('speaks the language of the page', () => {
  expect(formatRelativeTime(now - 3 * 86_400_000, now, 'nl-NL')).toBe('3 dagen geleden');
});
