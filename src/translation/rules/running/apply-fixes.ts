import MagicString from 'magic-string';

import type {RuleFix} from '../rule';

/**
 * Makes edits in a text. Of two that touch the same characters only the first of the list is made: the
 * other was thought out for a text that is no longer there.
 */
export function applyFixes(text: string, fixes: readonly RuleFix[]): string {
  const edited = new MagicString(text);
  const made: RuleFix[] = [];
  for (const fix of fixes) {
    if (made.some((other) => touches(fix, other))) continue;
    made.push(fix);
    if (fix.start === fix.end) edited.appendLeft(fix.start, fix.text);
    else edited.update(fix.start, fix.end, fix.text);
  }
  return edited.toString();
}

function touches(a: RuleFix, b: RuleFix): boolean {
  if (a.start === b.start && a.end === b.end) return true;
  return a.start < b.end && b.start < a.end;
}
