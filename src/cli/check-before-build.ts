import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

import {readSiteTenant, tenantFileName, type SiteTenant} from '../auth/site-tenant';
import {failure, success, type Result} from '../core/result';
import {findJsonMistake} from '../translation/find-json-mistake';
import {readEditUrl} from './read-edit-url';
import {readSiteAddress, type SiteAddress} from './site-address';

/** What a build is told from outside. */
export interface BuildSettings {
  readonly tenant: SiteTenant;
  readonly address: SiteAddress;
  /** Where files of the project can be edited, with a slash at the end; null where nobody said. */
  readonly editUrl: string | null;
}

/**
 * Looks at what the person who builds the site has written: the `RUNBOOK_*` variables,
 * `tenant.config.json`, and the messages under `i18n/`, which must be JSON.
 *
 * @param directory
 *   Absolute path of the project.
 * @returns
 *   Every mistake at once, each a sentence that says where it is and what to write.
 */
export function checkBeforeBuild(
  env: Readonly<Record<string, string | undefined>>,
  directory: string,
): Result<BuildSettings, readonly string[]> {
  const tenant = readTenant(env, directory);
  const address = readSiteAddress(env);
  const editUrl = readEditUrl(env);
  const broken = listMessageFiles(directory).flatMap((name) => brokenJson(directory, name) ?? []);
  if (tenant.ok && address.ok && editUrl.ok && broken.length === 0) {
    return success({tenant: tenant.value, address: address.value, editUrl: editUrl.value});
  }
  return failure([
    ...(tenant.ok ? [] : tenant.problem),
    ...(address.ok ? [] : address.problem),
    ...(editUrl.ok ? [] : [editUrl.problem]),
    ...broken,
  ]);
}

/** Mistakes that `checkBeforeBuild` found: nothing is built. */
export class RefusedBuild extends Error {
  constructor(mistakes: readonly string[]) {
    const count = mistakes.length === 1 ? '1 mistake' : `${mistakes.length} mistakes`;
    super(
      `The site is not set up right: ${count}.\n${mistakes.map((each) => `  - ${each}`).join('\n')}`,
    );
  }

  /** Docusaurus shows an error as node inspects it; where it was thrown helps nobody here. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.message;
  }
}

function readTenant(
  env: Readonly<Record<string, string | undefined>>,
  directory: string,
): Result<SiteTenant, readonly string[]> {
  const broken = brokenJson(directory, tenantFileName);
  if (broken !== null) return failure([broken]);
  const file = path.join(directory, tenantFileName);
  return readSiteTenant(env, existsSync(file) ? readFileSync(file, 'utf8') : null);
}

/** Files of messages, with slashes, from the root of the project. */
function listMessageFiles(directory: string): readonly string[] {
  const folder = path.join(directory, 'i18n');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.posix.join('i18n', name.split(path.sep).join('/')))
    .sort();
}

/** What is wrong with a file as JSON; null where nothing is, or where there is no such file. */
function brokenJson(directory: string, name: string): string | null {
  const file = path.join(directory, name);
  const mistake = existsSync(file) ? findJsonMistake(readFileSync(file, 'utf8')) : null;
  return mistake === null
    ? null
    : `${name}:${mistake.line}:${mistake.column} is not valid JSON: ${mistake.reason}.`;
}
