import type {Block} from '../../content/block';
import {listDifferences} from './parts/list-differences';
import {listInlines} from './parts/list-inlines';
import {isElement} from './parts/list-tags';
import {listTranslated} from './parts/list-translated';
import {listWords} from './parts/list-words';
import type {Rule} from './rule';

/**
 * What readers replace by something of their own (`<tenant>`, `{name}`, `%USERNAME%`, `$user`) is as
 * often there as in the source, brackets and all. Its words may be translated where the source writes
 * them for people, between `\<` and `>` or in braces with a space; names for machines may not.
 *
 * @example
 *   {"name": "the same, and words for people"}
 *
 *   ```markdown source
 *   Open \<your tenant>.sharepoint.com as {name} in %TEMP%, where 2 < 3 and a > b.
 *   ```
 *
 *   ```markdown target
 *   Open \<uw tenant>.sharepoint.com als {name} in %TEMP%, waar 2 < 3 en a > b.
 *   ```
 *
 * @example
 *   {"name": "taken apart, translated and gone"}
 *
 *   ```markdown source
 *   Open \<tenant>.sharepoint.com.
 *
 *   Greet {name}.
 *
 *   Look in %TEMP%.
 *   ```
 *
 *   ```markdown target
 *   Open tenant.sharepoint.com.
 *
 *   Groet {naam}.
 *
 *   Kijk in %TEMP% en %TMP%.
 *   ```
 *
 *   ```text findings
 *   1:1-1:28: The source has `<tenant>` here, which readers replace by something of their own: it is missing.
 *   3:7-3:13: This is `{name}` in the source: what readers or programs fill in is not translated.
 *   5:19-5:24: The source has nothing here that readers replace by something of their own.
 *   ```
 */
export const placeholders: Rule = {
  id: 'placeholders',
  isOnByDefault: true,
  find: (pair) =>
    listTranslated(pair).flatMap(({source, target}) => {
      const {missing, added} = listDifferences(
        listPlaceholders(source, pair.source.text),
        listPlaceholders(target, pair.target.text),
        keyOf,
        keyOf,
      );
      return [
        ...added.map(({start, end}, index) => {
          const other = missing[index];
          const message = other
            ? `This is \`${other.name}\` in the source: what readers or programs fill in is not translated.`
            : 'The source has nothing here that readers replace by something of their own.';
          return {start, end, message};
        }),
        ...missing.slice(added.length).map(({name}) => ({
          start: target.start,
          end: target.end,
          message: `The source has \`${name}\` here, which readers replace by something of their own: it is missing.`,
        })),
      ];
    }),
};

interface Placeholder {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

const pattern =
  /\\?<(?<angle>[\p{L}\p{N}][^<>\n]{0,60}?)\\?>|\\?\{(?<brace>[^{}\n#]{1,60})\\?\}|%[A-Z_][A-Z\d_]*%|\$[A-Za-z_]\w+/gu;

/** Words for people, which a translation may have in its own language. */
function keyOf({name}: Placeholder): string {
  return /\s/u.test(name) ? `${name[0]} ${name.at(-1)}` : name;
}

function listPlaceholders(block: Block, text: string): readonly Placeholder[] {
  return [...listWords(block, text), ...listUnknownTags(block, text)].flatMap((words) =>
    Array.from(words.text.matchAll(pattern), (match) => {
      const {angle, brace} = match.groups ?? {};
      const name = angle ? `<${angle}>` : brace ? `{${brace}}` : match[0];
      const start = words.start + match.index;
      return {start, end: start + match[0].length, name};
    }),
  );
}

/** `<tenant>` without a backslash, which Markdown takes for HTML although there is no such element. */
function listUnknownTags(block: Block, text: string) {
  return listInlines(block).flatMap(({node, start, end}) => {
    const name = node.type === 'html' ? /^<([a-z][\w -]*)>$/iu.exec(node.value)?.[1] : undefined;
    if (name === undefined || isElement(name)) return [];
    return [{start, end, text: text.slice(start, end)}];
  });
}
