import type {TextId} from '../../e2e/support/runbook-texts';
import {say} from '../../e2e/support/runbook-texts';
import type {Page} from './open-page';

/** What a page must show in both languages, and must not. */
export interface Expected {
  readonly shown: readonly TextId[];
  readonly notShown?: readonly TextId[];
  /** Words that are not ours: English and Dutch. */
  readonly words?: readonly [string, string];
  /** Buttons that lead on: each must be there, and in use. */
  readonly ways: readonly TextId[];
}

/** Holds a page against what is expected of it, and against what holds in every cell of the matrix. */
export function expectPage(page: Page, {shown, notShown = [], words, ways}: Expected): void {
  page.inEachLanguage((locale) => {
    const text = page.text();
    const missing = shown.filter((id) => !page.shows(id)).map((id) => say(locale, id));
    const untranslated = locale === 'en' ? [] : shown.filter((id) => text.includes(say('en', id)));
    const tooMuch = notShown.filter((id) => page.shows(id)).map((id) => say(locale, id));
    const noWay = ways.filter((id) => !page.hasButton(id)).map((id) => say(locale, id));
    const otherWords = words && !text.includes(words[locale === 'en' ? 0 : 1]) ? words : null;
    expect({
      missing,
      untranslated,
      tooMuch,
      noWay,
      otherWords,
      ...(missing.length && {text}),
    }).toEqual({
      missing: [],
      untranslated: [],
      tooMuch: [],
      noWay: [],
      otherWords: null,
    });
    expectClean(page);
  });
}

/** No token, no password, no JSON and no markup in what can be read or found in the page. */
export function expectClean(page: Page): void {
  const everything = document.documentElement.outerHTML;
  for (const secret of page.wire.secrets()) expect(everything.includes(secret)).toBe(false);
  expect(page.text()).not.toMatch(/[{[]\s*\\?"|<\/?[a-z]|\beyJ|Bearer \w/i);
}

/** At most one reset for each time that a person confirmed one. */
export function expectNoSecondReset(page: Page): void {
  expect(page.wire.repeatedResets()).toBe(0);
}
