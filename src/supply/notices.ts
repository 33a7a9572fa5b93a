import type {ShippedPackage} from './shipped-package';

/** A shipped package with all that its licence asks to hand on. */
export interface PackageNotice extends ShippedPackage {
  /** Where its source code is; null where it does not say. */
  readonly source: string | null;
  /** Its licence and notice files, one after the other. */
  readonly text: string;
}

/** The name of the notices, below the root of what they are about. */
export const noticesFileName = 'third-party-notices.txt';

const rule = '='.repeat(80);
const heading = /^={80}\n(?<name>\S+) (?<version>\S+) — (?<licence>.+)$/gmu;

/** Each package once, in the order of their names. */
export function sortPackages<T extends ShippedPackage>(packages: readonly T[]): readonly T[] {
  const byKey = new Map(packages.map((shipped) => [`${shipped.name} ${shipped.version}`, shipped]));
  return Array.from(byKey.entries())
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, shipped]) => shipped);
}

/** Writes the notices of the packages, in the order of their names. */
export function formatNotices(packages: readonly PackageNotice[]): string {
  const entries = sortPackages(packages).map(
    ({name, version, licence, source, text}) =>
      `${rule}\n${name} ${version} — ${licence}\n${source === null ? '' : `Source: ${source}\n`}\n${text}\n`,
  );
  return `Compromised Account Runbook contains work of others, under these licences.\n\n${entries.join('\n')}`;
}

/** Reads the packages out of notices that `formatNotices` wrote. */
export function readNotices(text: string): readonly ShippedPackage[] {
  return Array.from(text.matchAll(heading), ({groups}) => ({
    name: groups?.['name'] ?? '',
    version: groups?.['version'] ?? '',
    licence: groups?.['licence'] ?? '',
  }));
}
