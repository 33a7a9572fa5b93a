import type {Block} from '../../content/block';
import {listDifferences} from './parts/list-differences';
import {listTags, type Tag} from './parts/list-tags';
import type {ArticlePair, Rule, RuleFinding} from './rule';

/** Attributes that are words, or tell of the language: each translation has its own. */
const ownAttributes = ['alt', 'title', 'aria-label', 'label', 'placeholder', 'lang', 'dir'];

/**
 * HTML and components are those of the source, with the same attributes but for those that are words. A
 * translation may add `<span lang="en">` around words that it leaves in another language.
 *
 * @example
 *   {"name": "the same tags, with words of their own, and words left in English"}
 *
 *   ```markdown source
 *   Press <kbd title="Key">Ctrl</kbd><br/>and read “Reset”.
 *   ```
 *
 *   ```markdown target
 *   Druk op <kbd title="Toets">Ctrl</kbd><br />en lees <span lang="en">“Reset”</span>.
 *   ```
 *
 * @example
 *   {"name": "a tag that is gone, one that came, and another attribute"}
 *
 *   ```markdown source
 *   Press <kbd>Ctrl</kbd>.
 *
 *   See it.
 *
 *   <Tabs group="os">
 *   ```
 *
 *   ```markdown target
 *   Druk op Ctrl.
 *
 *   Zie <b>het</b>.
 *
 *   <Tabs group="systeem">
 *   ```
 *
 *   ```text findings
 *   1:1-1:14: The source has `<kbd>` here, which is missing.
 *   1:1-1:14: The source has `</kbd>` here, which is missing.
 *   3:5-3:8: The source has no `<b>` here.
 *   3:11-3:15: The source has no `</b>` here.
 *   5:1-5:23: This is `<Tabs group="os">` in the source: only attributes that are words are translated.
 *   ```
 */
export const html: Rule = {
  id: 'html',
  isOnByDefault: true,
  find: (pair) =>
    pair.blocks.flatMap(({source, target}) => {
      if (!target) return [];
      const wanted = source ? listTags(source, pair.source.text) : [];
      const found = withoutLanguages(listTags(target, pair.target.text));
      // What only the translation has is told where it is no block of its own.
      if (!source && target.kind !== 'html') return [];
      return wanted.length + found.length === 0 ? [] : compare(pair, target, wanted, found);
    }),
};

function compare(
  {target: {text}, source}: ArticlePair,
  block: Block,
  wanted: readonly Tag[],
  found: readonly Tag[],
): readonly RuleFinding[] {
  const {missing, added} = listDifferences(wanted, found, describe, describe);
  const write = (tag: Tag, of: string) => `\`${of.slice(tag.start, tag.end)}\``;
  const pool = Array.from(missing);
  const findings = added.map((tag) => {
    const at = pool.findIndex(
      ({name, isClosing}) => name === tag.name && isClosing === tag.isClosing,
    );
    const [other] = at >= 0 ? pool.splice(at, 1) : [];
    const message = other
      ? `This is ${write(other, source.text)} in the source: only attributes that are words are translated.`
      : `The source has no ${write(tag, text)} here.`;
    return {start: tag.start, end: tag.end, message};
  });
  return [
    ...findings,
    ...pool.map((tag) => ({
      start: block.start,
      end: block.end,
      message: `The source has ${write(tag, source.text)} here, which is missing.`,
    })),
  ];
}

function describe({name, isClosing, attributes}: Tag): string {
  const kept = Object.entries(attributes)
    .filter(([key]) => !ownAttributes.includes(key.toLowerCase()))
    .map(([key, value]) => `${key}=${value}`);
  return `${isClosing ? '/' : ''}${name} ${kept.sort().join(' ')}`;
}

/** Leaves out `<span lang>` and the end of each. */
function withoutLanguages(tags: readonly Tag[]): readonly Tag[] {
  const open: boolean[] = [];
  return tags.filter(({name, isClosing, attributes}) => {
    if (name !== 'span') return true;
    if (isClosing) return open.pop() !== true;
    const isLanguage = Object.keys(attributes).every((key) => ownAttributes.includes(key));
    open.push(isLanguage && 'lang' in attributes);
    return !(isLanguage && 'lang' in attributes);
  });
}
