/**
 * Mends what `@easyops-cn/docusaurus-search-local` 0.55 leaves out: its search fields are named
 * "Search" in every language, and its page has no main landmark.
 *
 * @param root
 *   Element that holds the search field, and on the search page the page as well.
 * @param fieldName
 *   Accessible name of a search field, in the language of the page.
 */
export function nameSearchParts(root: ParentNode, fieldName: string): void {
  for (const field of Array.from(root.querySelectorAll('input[aria-label]'))) {
    field.setAttribute('aria-label', fieldName);
  }
  root.querySelector('input[name="q"]')?.closest('.container')?.setAttribute('role', 'main');
}
