/** Loads the page anew. In a file of its own, so that tests can stand in for it. */
export function reloadPage(): void {
  window.location.reload();
}
