import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';

/** A request and its answer as Microsoft's reference, or a report of others, shows them. */
export interface DocumentedPair {
  readonly name: string;
  readonly method: string;
  readonly url: string;
  readonly response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    /** Null for an empty answer. */
    readonly body: unknown;
  };
}

/** A permission that Microsoft lists for a method and path. */
interface DocumentedPermission {
  readonly scheme: string;
  readonly permission: string;
}

/** The pairs and permissions stand beside the repository, where they are there at all. */
const folder = path.resolve(__dirname, '../../../../shared/contract');
const permissionsFile = 'permissions-extract.json';

/** Why the documented pairs cannot be read; null where they can. */
export const absenceOfPairs: string | null = existsSync(path.join(folder, permissionsFile))
  ? null
  : 'the documented pairs (../shared/contract) are not beside this repository';

const readJson = <Value>(file: string) =>
  JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Value;

/** Reads every pair; where two files know a name, the newest comes first. */
export function readDocumentedPairs(): readonly DocumentedPair[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== permissionsFile)
    .sort((one, other) => other.localeCompare(one, 'en'))
    .flatMap((file) => readJson<{readonly examples: readonly DocumentedPair[]}>(file).examples);
}

/** Reads the delegated permissions by method and path template (`GET /users/{id}`, lower case). */
export function readDelegatedPermissions(): ReadonlyMap<string, ReadonlySet<string>> {
  const extract = readJson<Record<string, readonly DocumentedPermission[]>>(permissionsFile);
  return new Map(
    Object.entries(extract).map(([key, permissions]) => [
      key,
      new Set(
        permissions
          .filter(({scheme}) => scheme === 'DelegatedWork')
          .map(({permission}) => permission),
      ),
    ]),
  );
}
