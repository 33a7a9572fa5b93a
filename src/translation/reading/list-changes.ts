import {toString} from 'mdast-util-to-string';

import {parseArticle} from '../../content/parse-article';
import {listChangedWords, type ChangedWords} from '../ledger/list-changed-words';
import type {Segment} from '../ledger/segment';

/** How many words that did not change are shown on each side of a change. */
const context = 8;

/**
 * Tells readers what changed in the source of a segment since its translation was held right: words
 * without their markup, unless that alone changed, and of what is the same only what is near.
 *
 * @param locale Language of the source.
 * @returns
 *   Null of a segment of which nothing changed.
 */
export function listChanges(
  {state, source, target, heldSource}: Segment,
  locale: string,
): readonly ChangedWords[] | null {
  switch (state) {
    case 'stale':
      return shorten(compare(heldSource ?? '', source?.text ?? '', source?.kind, locale));
    case 'missing':
      return [{change: 'added', text: source ? plain(source.text, source.kind) : ''}];
    case 'orphan':
      return heldSource === null
        ? null
        : [{change: 'removed', text: plain(heldSource, target?.kind)}];
    default:
      return null;
  }
}

function compare(
  before: string,
  after: string,
  kind: string | undefined,
  locale: string,
): readonly ChangedWords[] {
  const plainBefore = plain(before, kind);
  const plainAfter = plain(after, kind);
  return plainBefore === plainAfter
    ? listChangedWords(before, after, locale)
    : listChangedWords(plainBefore, plainAfter, locale);
}

function plain(text: string, kind: string | undefined): string {
  return kind === 'code' || kind === 'html' || kind === 'front-matter'
    ? text.trim()
    : toString(parseArticle(text).root);
}

function shorten(changes: readonly ChangedWords[]): readonly ChangedWords[] {
  return changes.map(({change, text}, index) => {
    if (change !== 'same') return {change, text};
    const words = text.split(/(?<=\s)(?=\S)/u);
    const head = index === 0 ? [] : words.slice(0, context);
    const tail = index === changes.length - 1 ? [] : words.slice(-context);
    return head.length + tail.length >= words.length
      ? {change, text}
      : {change, text: [...head, '… ', ...tail].join('')};
  });
}
