import {readSiteAddress} from '../site-address';
import type {CommandIo} from '../command';

/** Where the page about the rules is, from the project. */
const page = 'docs/translation-rules.md';

/**
 * Where a rule is explained: on the site if `RUNBOOK_URL` says where that stands, and otherwise in the
 * project, as a path that editors and terminals open.
 */
export function linkToRule(rule: string, {environment}: Pick<CommandIo, 'environment'>): string {
  const address = readSiteAddress(environment);
  return environment['RUNBOOK_URL'] && address.ok
    ? `${address.value.url}${address.value.baseUrl}translation-rules/#${rule}`
    : `${page}#${rule}`;
}
