import type {Block} from '../../content/block';
import {listBold, type Bold} from './parts/list-bold';
import {listTranslated} from './parts/list-translated';
import type {Rule} from './rule';

/**
 * Bold stands where it does in the source: words that name an item of a list (`**Guests**: …`) begin it
 * in bold too, a line that is all bold still is, and a label that is a link is one. As many bold runs
 * on other words would look right and not be.
 *
 * @example
 *   {"name": "the same places"}
 *
 *   ```markdown source
 *   - **Guests**: ask them.
 *   - **Only this**
 *   - Open **[Users](https://example.com)** with **Add**.
 *   ```
 *
 *   ```markdown target
 *   - **Gasten**: vraag het hun.
 *   - **Alleen dit**
 *   - Open met **Toevoegen** [**Gebruikers**](https://example.com).
 *   ```
 *
 * @example
 *   {"name": "other words"}
 *
 *   ```markdown source
 *   - **Guests**: ask them.
 *   - **Only this**
 *   - Open **[Users](https://example.com)** with **Add**.
 *   ```
 *
 *   ```markdown target
 *   - Gasten: **vraag** het hun.
 *   - Alleen **dit**
 *   - **Open** [Gebruikers](https://example.com) met **Toevoegen**.
 *   ```
 *
 *   ```text findings
 *   1:3-1:29: In the source this begins in bold (“Guests”), and here it does not.
 *   2:3-2:17: In the source all of this is bold, and here not all is.
 *   3:3-3:64: In the source 1 of what is bold is a link (“Users”), and here 0 is.
 *   ```
 */
export const boldPosition: Rule = {
  id: 'bold-position',
  isOnByDefault: true,
  find: (pair) =>
    listTranslated(pair).flatMap(({source, target}) => {
      const wanted = listBold(source);
      const found = listBold(target);
      if (wanted.length === 0 || wanted.length !== found.length) return [];
      const before = describe(pair.source.text, source, wanted);
      const now = describe(pair.target.text, target, found);
      const message = compare(before, now, wanted);
      return message === null ? [] : [{start: target.start, end: target.end, message}];
    }),
};

interface Places {
  readonly isWhole: boolean;
  readonly isFirst: boolean;
  /** Whether the first words name what follows them. */
  readonly isName: boolean;
  readonly links: number;
}

function describe(text: string, block: Block, bold: readonly Bold[]): Places {
  const [first] = bold;
  const isFirst = first?.outerStart === block.start;
  return {
    isFirst,
    isWhole: isFirst && /^[\p{P}\s]*$/u.test(text.slice(first.outerEnd, block.end)),
    isName:
      isFirst &&
      (/[:：]$/u.test(first.text.trim()) || /^\s*[:：(–—]/u.test(text.slice(first.outerEnd))),
    links: bold.filter(({isLink}) => isLink).length,
  };
}

function compare(before: Places, now: Places, [first, ...others]: readonly Bold[]): string | null {
  if (before.isWhole && !now.isWhole) {
    return 'In the source all of this is bold, and here not all is.';
  }
  if (before.isName && !now.isFirst) {
    return `In the source this begins in bold (“${first?.text}”), and here it does not.`;
  }
  if (before.links !== now.links) {
    const labels = [first, ...others].filter((bold) => bold?.isLink);
    const names = labels.map((bold) => `“${bold?.text}”`).join(', ') || 'none';
    return `In the source ${before.links} of what is bold is a link (${names}), and here ${now.links} is.`;
  }
  return null;
}
