/**
 * Where the ledger of an article is, from the folder of its locale (`i18n/nl-NL`), with slashes.
 *
 * @param article Path from `docs`, with slashes: `guide/start.md`.
 */
export function ledgerPath(article: string): string {
  return `ledger/${article.replace(/\.mdx?$/u, '')}.yml`;
}
