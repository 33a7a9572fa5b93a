import {failure, success, type Result} from '../core/result';

/**
 * Reads where files of the project can be edited, from `RUNBOOK_EDIT_URL`: what an editor in a browser
 * has in front of a path such as `docs/overview.md`. An empty value counts as absent.
 *
 * @returns
 *   The address, with a slash at the end; null where nobody said; or a sentence with the value, what is
 *   wrong with it, and what to write instead.
 */
export function readEditUrl(
  env: Readonly<Record<string, string | undefined>>,
): Result<string | null, string> {
  const value = env['RUNBOOK_EDIT_URL']?.trim() || null;
  if (value === null) return success(null);
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !/^https?:$/u.test(url.protocol) || /[?#]/u.test(value)) {
    return failure(
      `RUNBOOK_EDIT_URL is "${value}", which is no address that paths can be added to. Write one such as https://github.com/contoso/runbook/edit/main/.`,
    );
  }
  return success(url.href.endsWith('/') ? url.href : `${url.href}/`);
}
