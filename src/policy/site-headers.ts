import {framePolicy} from '../live/frame-policy';
import {policyEverywhere, withFrameAncestors} from './content-policy';
import type {HeaderRule, Headers} from './header-rule';

/** A page of the built site. */
export interface BuiltPage {
  /** Its path below the site's own: empty for the first page, `practise/`, `nl-NL/404.html`. */
  readonly path: string;
  /** The policy that stands in it. */
  readonly policy: string;
}

/** What a host has to send with the site. */
export interface SiteHeaders {
  /** True of every answer. Where rules add up no other rule may take any of it back. */
  readonly everywhere: HeaderRule;
  /**
   * Of any page that is neither a sign-in page nor the live frame, whichever its language. For hosts
   * on which one rule replaces another: whatever no rule is for is then as closed as they are.
   */
  readonly ordinary: Headers;
  /** One for each page that is like others, in addition to `everywhere`. */
  readonly pages: readonly HeaderRule[];
  /** One for each page or folder that is not, in addition to `everywhere`. */
  readonly exceptions: readonly HeaderRule[];
}

export interface SiteHeadersInput {
  /** Path that the site is built for; starts and ends with a slash. */
  readonly baseUrl: string;
  /** Where each language's pages are, below `baseUrl`: empty, or ending in a slash. */
  readonly localeFolders: readonly string[];
  readonly pages: readonly BuiltPage[];
}

/**
 * What a browser offers to pages and none of these uses: names that Chromium knows on every platform,
 * for it complains of others.
 */
const unusedFeatures = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** Copying the new password is the only thing that a page asks for. */
const permissionsPolicy = (clipboardWrite: '(self)' | '()'): string =>
  [...unusedFeatures.map((name) => `${name}=()`), `clipboard-write=${clipboardWrite}`].join(', ');

const everywhere: Headers = {
  'Content-Security-Policy': withFrameAncestors(policyEverywhere, 'self'),
  'Permissions-Policy': permissionsPolicy('(self)'),
  // The token endpoint needs the origin of a request, which is another header.
  'Referrer-Policy': 'no-referrer',
  // A year. What else lives below the host's name is not for this site to say.
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * Lists what a host has to send with each page. Only the pages that a sign-in goes through, and the
 * live frame, may be framed, and only by the site itself.
 *
 * Cross-Origin-Opener-Policy cuts a page off from whoever opened it. `same-origin` would also cut it
 * off from the sign-in window, which then looks closed while it is open; so it is
 * `same-origin-allow-popups`, and the redirect page, where that window ends, has none.
 */
export function listSiteHeaders({baseUrl, localeFolders, pages}: SiteHeadersInput): SiteHeaders {
  const inEachLocale = (path: string) => localeFolders.map((folder) => folder + path);
  const redirectPages = inEachLocale('auth/redirect/');
  const framedPages = [
    ...redirectPages,
    ...inEachLocale('practice/sign-in/'),
    ...inEachLocale('practice/sign-out/'),
  ];
  const frames = inEachLocale('live-frame/').filter((frame) =>
    pages.some(({path}) => path === frame),
  );
  const site = pages.filter(({path}) => !frames.includes(path));

  const rulesOf = (page: BuiltPage): readonly HeaderRule[] => {
    const isFramed = framedPages.includes(page.path);
    const headers = pageHeaders(page.policy, {
      ancestors: isFramed ? 'self' : 'none',
      isIsolated: !redirectPages.includes(page.path),
    });
    return patternsOf(page.path, site).map((path) => ({pattern: baseUrl + path, headers}));
  };
  const isFramed = ({path}: BuiltPage) => framedPages.includes(path);

  return {
    everywhere: {pattern: `${baseUrl}*`, headers: everywhere},
    ordinary: pageHeaders(joinScripts(site), {ancestors: 'none', isIsolated: true}),
    pages: site.filter((page) => !isFramed(page)).flatMap(rulesOf),
    exceptions: [
      ...site.filter(isFramed).flatMap(rulesOf),
      ...frames.map((path) => ({pattern: `${baseUrl}${path}*`, headers: frameHeaders})),
      ...inEachLocale('assets/').map((path) => ({
        pattern: `${baseUrl}${path}*`,
        headers: {'Cross-Origin-Resource-Policy': 'same-origin'},
      })),
    ],
  };
}

function pageHeaders(
  policy: string,
  {ancestors, isIsolated}: {readonly ancestors: 'none' | 'self'; readonly isIsolated: boolean},
): Headers {
  return {
    'Content-Security-Policy': withFrameAncestors(policy, ancestors),
    'Cross-Origin-Opener-Policy': isIsolated ? 'same-origin-allow-popups' : 'unsafe-none',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

/**
 * `sandbox` keeps the frame opaque when it is opened by itself. Its own scripts come to it as to a
 * stranger, so that no Cross-Origin-Resource-Policy can be set.
 */
const frameHeaders: Headers = {
  'Content-Security-Policy': withFrameAncestors(`sandbox allow-scripts; ${framePolicy}`, 'self'),
  'Permissions-Policy': permissionsPolicy('()'),
};

/** The addresses of a page: with and without the name of its file. */
function patternsOf(path: string, pages: readonly BuiltPage[]): readonly string[] {
  if (path !== '' && !path.endsWith('/')) return [path];
  const hasPagesBelow = pages.some((other) => other.path !== path && other.path.startsWith(path));
  return hasPagesBelow ? [path, `${path}index.html`] : [`${path}*`];
}

/** The policy of all pages together: they differ in the hashes of their inline scripts only. */
function joinScripts(pages: readonly BuiltPage[]): string {
  const directive = /script-src ([^;]*)/;
  const [first] = pages;
  if (!first) throw new Error('The built site has no page.');
  const sources = pages.flatMap(({policy}) => directive.exec(policy)?.[1]?.split(' ') ?? []);
  return first.policy.replace(directive, `script-src ${Array.from(new Set(sources)).join(' ')}`);
}
