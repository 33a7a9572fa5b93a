import type {ShippedPackage} from './shipped-package';

/** Licences that ask for no more than the notices which the build writes. SPDX identifiers. */
const allowed = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];

/** Packages under another licence, each with why it may be shipped. */
const exceptions: Readonly<Record<string, {readonly licence: string; readonly why: string}>> = {
  'lunr-languages': {
    licence: 'MPL-1.1',
    why: 'Dutch stemming of the search; shipped unchanged, and the notices say where its source is',
  },
  '@react-aria/optimize-locales-plugin': {
    licence: 'UNKNOWN',
    why: 'its licence file is Apache-2.0, which its package.json does not say; an empty module of it ships',
  },
};

/** What is wrong with a list of shipped packages: one sentence for each that may not be shipped. */
export function findLicenceProblems(packages: readonly ShippedPackage[]): readonly string[] {
  const unknown = packages
    .filter(
      ({name, licence}) => !allowed.includes(licence) && exceptions[name]?.licence !== licence,
    )
    .map(
      ({name, version, licence}) =>
        `${name} ${version} is under ${licence}, which nobody has allowed yet (src/supply/licence-rules.ts).`,
    );
  const unused = Object.keys(exceptions)
    .filter((name) => !packages.some((shipped) => shipped.name === name))
    .map((name) => `The exception for ${name} is no longer needed: remove it.`);
  return [...unknown, ...unused];
}

/** Why a package may be shipped although its licence is not one of those allowed; else null. */
export function explainException({name, licence}: ShippedPackage): string | null {
  const exception = exceptions[name];
  return exception?.licence === licence ? exception.why : null;
}
