import {findChromium} from './find-chromium';

test('CHROME_PATH decides, and is not silently replaced when it is wrong', () => {
  const exists = (file: string) => ['/opt/chrome', '/usr/bin/chromium'].includes(file);
  expect(findChromium({CHROME_PATH: '/opt/chrome'}, exists)).toBe('/opt/chrome');
  expect(findChromium({CHROME_PATH: '/opt/typo'}, exists)).toBeNull();
});

test('an installed browser is found in the usual places and on the path', () => {
  expect(findChromium({}, (file) => file === '/usr/bin/google-chrome')).toBe(
    '/usr/bin/google-chrome',
  );
  expect(findChromium({PATH: '/opt/bin'}, (file) => file === '/opt/bin/chromium')).toBe(
    '/opt/bin/chromium',
  );
});

test('no browser is null', () => {
  expect(findChromium({PATH: '/usr/bin'}, () => false)).toBeNull();
});
