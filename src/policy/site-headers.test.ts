import {smallSite} from './__fixtures__/small-site';
import {headersFor, type HeaderRule} from './header-rule';
import {listSiteHeaders} from './site-headers';

const headers = listSiteHeaders(smallSite);
const ownRules = [...headers.pages, ...headers.exceptions];

const policyOf = (rules: readonly HeaderRule[], path: string) =>
  headersFor(rules, path)['Content-Security-Policy'];

test.each([
  ['/book/', "script-src 'self' 'sha256-en'; img-src 'self'; frame-ancestors 'none'"],
  ['/book/index.html', "script-src 'self' 'sha256-en'; img-src 'self'; frame-ancestors 'none'"],
  ['/book/404.html', "script-src 'self' 'sha256-en'; img-src 'self'; frame-ancestors 'none'"],
  ['/book/practise/', "script-src 'self' 'sha256-en'; img-src 'self'; frame-ancestors 'none'"],
  [
    '/book/practise/index.html',
    "script-src 'self' 'sha256-en'; img-src 'self'; frame-ancestors 'none'",
  ],
  ['/book/nl-NL/', "script-src 'self' 'sha256-nl'; img-src 'self'; frame-ancestors 'none'"],
  ['/book/auth/redirect/', "script-src 'self' 'sha256-en'; img-src 'self'; frame-ancestors 'self'"],
  [
    '/book/nl-NL/auth/redirect/',
    "script-src 'self' 'sha256-nl'; img-src 'self'; frame-ancestors 'self'",
  ],
  [
    '/book/practice/sign-in/',
    "script-src 'self' 'sha256-en'; img-src 'self'; frame-ancestors 'self'",
  ],
])('%s has the policy that stands in it, and says who may frame it', (path, policy) => {
  expect(policyOf(ownRules, path)).toBe(policy);
});

test.each([
  ['/book/', 'same-origin-allow-popups'],
  ['/book/practice/sign-in/', 'same-origin-allow-popups'],
  ['/book/auth/redirect/', 'unsafe-none'],
  ['/book/nl-NL/auth/redirect/', 'unsafe-none'],
])('%s: Cross-Origin-Opener-Policy %s', (path, value) => {
  expect(headersFor(ownRules, path)['Cross-Origin-Opener-Policy']).toBe(value);
});

test('the live frame is opaque, evaluates, and reaches nothing', () => {
  const policy = policyOf(ownRules, '/book/live-frame/');
  expect(policy).toMatch(/^sandbox allow-scripts; default-src 'none'; /);
  expect(policy).toContain("script-src 'self' 'unsafe-eval';");
  expect(policy).toMatch(/connect-src 'none'; .*; frame-ancestors 'self'$/);
  // Its origin is nobody's, so its own script comes to it as to a stranger.
  expect(headersFor(ownRules, '/book/live-frame/frame.js')).not.toHaveProperty(
    'Cross-Origin-Resource-Policy',
  );
});

test('only pages of the sign-in and the live frame evaluate or may be framed', () => {
  for (const {pattern, headers: sent} of headers.pages) {
    expect([pattern, sent['Content-Security-Policy']]).toEqual([
      pattern,
      expect.stringContaining("frame-ancestors 'none'"),
    ]);
    expect(sent['Content-Security-Policy']).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
  }
});

test('a page that is not there may be framed by no stranger, and posts and loads nothing', () => {
  const everything = [headers.everywhere, ...ownRules];
  expect(policyOf(everything, '/book/no-such-page')).toBe(
    "base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'self'",
  );
});

test('every answer says to use https, to tell no address, to guess no type, and to use no feature but copying', () => {
  const {pattern, headers: sent} = headers.everywhere;
  expect(pattern).toBe('/book/*');
  expect(sent).toEqual({
    'Content-Security-Policy':
      "base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'self'",
    'Permissions-Policy': [
      'accelerometer=(), autoplay=(), browsing-topics=(), camera=(), clipboard-read=()',
      'display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=()',
      'identity-credentials-get=(), idle-detection=(), local-fonts=(), magnetometer=()',
      'microphone=(), midi=(), otp-credentials=(), payment=(), picture-in-picture=()',
      'publickey-credentials-create=(), publickey-credentials-get=(), screen-wake-lock=()',
      'serial=(), storage-access=(), usb=(), window-management=(), xr-spatial-tracking=()',
      'clipboard-write=(self)',
    ].join(', '),
    'Referrer-Policy': 'no-referrer',
    'Strict-Transport-Security': 'max-age=31536000',
    'X-Content-Type-Options': 'nosniff',
  });
});

test('no header but the policies is sent twice where rules add up', () => {
  const everything = [headers.everywhere, ...ownRules];
  for (const {path} of smallSite.pages) {
    const own = headersFor(ownRules, `/book/${path}`);
    const added = headersFor(everything, `/book/${path}`);
    const twice = Object.keys(added).filter(
      (name) => name in own && name in headers.everywhere.headers,
    );
    expect(twice.filter((name) => !/Policy$/.test(name))).toEqual([]);
    expect(twice).not.toContain('Cross-Origin-Opener-Policy');
  }
});

test('an ordinary page runs the inline scripts of every language', () => {
  expect(headers.ordinary['Content-Security-Policy']).toBe(
    "script-src 'self' 'sha256-en' 'sha256-nl'; img-src 'self'; frame-ancestors 'none'",
  );
});

test('a page of another name is no page of the sign-in', () => {
  const {pages} = listSiteHeaders({
    ...smallSite,
    pages: [{path: 'articles/auth/redirect/', policy: "script-src 'self'"}],
  });
  expect(pages[0]?.headers['Content-Security-Policy']).toContain("frame-ancestors 'none'");
});

test('a site without pages stops the build', () => {
  expect(() => listSiteHeaders({...smallSite, pages: []})).toThrow('no page');
});
