import {Contrib, Enums, Models} from '@cyclonedx/cyclonedx-library';

import type {ShippedPackage} from './shipped-package';

/** What this needs of package-lock.json, version 3: what is installed, by its folder. */
export interface PackageLock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  /** Set where the package is installed under another name. */
  readonly name?: string;
  readonly version?: string;
  /** Hash of what the registry served: the algorithm, a dash and base64. */
  readonly integrity?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** What the bill is about. */
export interface Application {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
}

const licences = new Contrib.License.Factories.LicenseFactory(() => undefined);

/**
 * Makes the CycloneDX bill of what ships: the application and the packages in its bundles, without
 * the tools that built it. A package that only tools depend on counts as one of the application's.
 *
 * @throws {Error} where a package is not in the lock: the build is of another installation
 */
export function createShippedSbom(
  application: Application,
  shipped: readonly ShippedPackage[],
  lock: PackageLock,
): Models.Bom {
  const root = new Models.Component(Enums.ComponentType.Application, application.name, {
    bomRef: application.name,
    version: application.version,
    description: application.description,
    licenses: new Models.LicenseRepository([licences.makeDisjunctive(application.license)]),
  });
  const entries = shipped.map((one) => {
    const locked = findLocked(lock, one);
    return {name: one.name, locked, component: toComponent(one, locked)};
  });
  const needed = new Set<Models.Component>();
  for (const {locked, component} of entries) {
    for (const other of entries.filter(({name}) =>
      Object.hasOwn(locked.dependencies ?? {}, name),
    )) {
      component.dependencies.add(other.component.bomRef);
      needed.add(other.component);
    }
  }
  const direct = lock.packages['']?.dependencies ?? {};
  for (const {name, component} of entries) {
    if (Object.hasOwn(direct, name) || !needed.has(component)) {
      root.dependencies.add(component.bomRef);
    }
  }
  return new Models.Bom({
    metadata: new Models.Metadata({component: root}),
    components: new Models.ComponentRepository(entries.map(({component}) => component)),
  });
}

function findLocked(lock: PackageLock, {name, version}: ShippedPackage): LockedPackage {
  const found = Object.entries(lock.packages).find(
    ([folder, locked]) =>
      locked.version === version &&
      (locked.name ?? folder.slice(folder.lastIndexOf('node_modules/') + 13)) === name,
  );
  if (!found) throw new Error(`${name} ${version} is in the build, but not in package-lock.json.`);
  return found[1];
}

function toComponent({name, version, licence}: ShippedPackage, locked: LockedPackage) {
  const [algorithm, base64 = ''] = (locked.integrity ?? '').split('-');
  const hash = Buffer.from(base64, 'base64').toString('hex');
  return new Models.Component(Enums.ComponentType.Library, name, {
    bomRef: `${name}@${version}`,
    version,
    // https://github.com/package-url/purl-spec, type npm: the scope's sign is encoded.
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    licenses: new Models.LicenseRepository([licences.makeDisjunctive(licence)]),
    ...(algorithm === 'sha512' && {
      hashes: new Models.HashDictionary([[Enums.HashAlgorithm['SHA-512'], hash]]),
    }),
  });
}
