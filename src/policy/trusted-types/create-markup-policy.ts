/** Text that the browser accepts as markup. Where it has no Trusted Types, the text itself. */
export type TrustedMarkup = string;

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: {createHTML(text: string): string},
  ): {createHTML(text: string): TrustedMarkup};
}

/**
 * Creates a named Trusted Types policy: what `check` returns for a text is accepted as markup. A
 * browser that has no Trusted Types, and the build, get the same check.
 *
 * A policy can be created once per page, so call this at the top of a module.
 * Source: w3.org/TR/trusted-types; checked 2026-11-22.
 */
export function createMarkupPolicy(
  name: string,
  check: (text: string) => string,
): (text: string) => TrustedMarkup {
  const {trustedTypes} = globalThis as {trustedTypes?: TrustedTypes};
  const policy = trustedTypes?.createPolicy(name, {createHTML: check});
  return policy ? (text) => policy.createHTML(text) : check;
}
