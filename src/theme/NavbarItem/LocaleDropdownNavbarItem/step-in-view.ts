/**
 * The step being read: the last one that begins in the upper third of the window or above it.
 *
 * @param root
 *   Document that holds the steps.
 * @param windowHeight
 *   Height of the window in CSS pixels.
 * @returns
 *   The step's element; `null` above the first step and past the last one.
 */
export function stepInView(root: ParentNode, windowHeight: number): Element | null {
  const steps = Array.from(root.querySelectorAll('[data-runbook-step]'));
  const begun = steps.filter((step) => step.getBoundingClientRect().top < windowHeight / 3);
  const last = begun.at(-1);
  return last && last.getBoundingClientRect().bottom > 0 ? last : null;
}
