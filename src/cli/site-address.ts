import {failure, success, type Result} from '../core/result';

/** Where the built site will stand. */
export interface SiteAddress {
  /** Scheme, host and port, without a slash at the end. */
  readonly url: string;
  /** The folder of the site on that host; begins and ends with a slash. */
  readonly baseUrl: string;
}

/**
 * Reads where the site will stand, from `RUNBOOK_URL` (default `http://localhost:3000`) and
 * `RUNBOOK_BASE_URL` (default `/`). An empty value counts as absent.
 *
 * Both mistakes are reported, each as a sentence with the variable, its value, what is wrong with it,
 * and what to write instead.
 */
export function readSiteAddress(
  env: Readonly<Record<string, string | undefined>>,
): Result<SiteAddress, readonly string[]> {
  const url = readUrl(env['RUNBOOK_URL']?.trim() || 'http://localhost:3000');
  const baseUrl = readBaseUrl(env['RUNBOOK_BASE_URL']?.trim() || '/');
  if (url.ok && baseUrl.ok) return success({url: url.value, baseUrl: baseUrl.value});
  return failure([url, baseUrl].flatMap((read) => (read.ok ? [] : [read.problem])));
}

function readUrl(value: string): Result<string, string> {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !/^https?:\/\/[^/]/i.test(value)) {
    return failure(
      `RUNBOOK_URL is "${value}", which is not a web address. Write https:// and the host, such as https://runbook.contoso.com.`,
    );
  }
  if (url.href === `${url.origin}/` && !/[?#]/.test(value)) return success(url.origin);
  const isInFolder = url.pathname !== '/';
  const folder = isInFolder ? `, and its folder as RUNBOOK_BASE_URL=${repaired(url.pathname)}` : '';
  url.username = '';
  url.password = '';
  return failure(
    `RUNBOOK_URL is "${url.href}", which holds more than a host. Write ${url.origin}${folder}.`,
  );
}

/** Letters that need no escape in a URL; no `.` or `..`, which mean another folder. */
const folderName = /^(?!\.{1,2}$)[\w.~-]+$/;

function readBaseUrl(value: string): Result<string, string> {
  const names = value.split('/').filter((name) => name !== '');
  if (!names.every((name) => folderName.test(name))) {
    return failure(
      `RUNBOOK_BASE_URL is "${value}", which is not a path of folders named in plain letters, digits, ".", "_", "~" and "-". Write a path such as /runbook/.`,
    );
  }
  return value === repaired(value)
    ? success(value)
    : failure(
        `RUNBOOK_BASE_URL is "${value}", which does not begin and end with one slash. Write ${repaired(value)}.`,
      );
}

/** The path with one slash before, between and after its folders. */
function repaired(value: string): string {
  const names = value.split('/').filter((name) => name !== '');
  return names.length === 0 ? '/' : `/${names.join('/')}/`;
}
