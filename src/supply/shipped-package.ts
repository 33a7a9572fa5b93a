/** A package of others whose code, styles or data are in what the browser loads. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** What its package.json declares, as an SPDX expression: `MIT`, `(MIT OR Apache-2.0)`. */
  readonly licence: string;
}
