import type {Page} from '@playwright/test';

/** A text that a person sees on a page, or that a screen reader says of it. */
export interface PageWords {
  /** `text`, the name of an attribute, `title` or the name of a `<meta>`. */
  readonly kind: string;
  readonly text: string;
}

/**
 * Reads everything that a page says in its own language: visible text by block, names and
 * descriptions in attributes, its title and its description for search engines. Live regions are
 * text like any other. What is marked as another language, code, keys, and what other people wrote
 * (`<bdi>`) is left out; a gap in a sentence is shown as `…`.
 */
export function readPageWords(page: Page): Promise<readonly PageWords[]> {
  return page.evaluate(() => {
    const pageLanguage = document.documentElement.lang;
    const named = [
      'aria-label',
      'aria-description',
      'aria-placeholder',
      'aria-roledescription',
      'aria-valuetext',
      'alt',
      'placeholder',
      'title',
    ];
    const words: {kind: string; text: string}[] = [];
    const add = (kind: string, text: string | null | undefined) => {
      const tidy = (text ?? '').replace(/\s+/g, ' ').trim();
      if (/\p{L}{2}/u.test(tidy)) words.push({kind, text: tidy});
    };
    const isInPageLanguage = (element: Element) =>
      element.closest('[lang]')?.getAttribute('lang') === pageLanguage;
    const isWrittenByOthers = (element: Element) =>
      element.closest('code, kbd, pre, bdi, script, style, noscript, textarea') !== null;
    const blockOf = (element: Element): Element => {
      const {display} = getComputedStyle(element);
      const parent = element.parentElement;
      return parent && /^(?:inline|contents)$/.test(display) ? blockOf(parent) : element;
    };

    const sentences = new Map<Element, string>();
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      if (!element?.checkVisibility()) continue;
      const block = blockOf(element);
      const isOurs = isInPageLanguage(element) && !isWrittenByOthers(element);
      const said = isOurs ? (texts.currentNode.textContent ?? '') : '…';
      sentences.set(block, (sentences.get(block) ?? '') + said);
    }
    sentences.forEach((text) => add('text', text));

    for (const element of document.body.querySelectorAll('*')) {
      if (!isInPageLanguage(element) || !element.checkVisibility()) continue;
      for (const name of named) add(name, element.getAttribute(name));
      if (element instanceof HTMLInputElement && /button|submit|reset/.test(element.type))
        add('value', element.value);
    }
    add('title', document.title);
    for (const meta of document.querySelectorAll(
      'meta[name="description"], meta[property="og:title"], meta[property="og:description"]',
    ))
      add('meta', meta.getAttribute('content'));
    return words;
  });
}
