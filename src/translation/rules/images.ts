import {listDifferences} from './parts/list-differences';
import {listInlines} from './parts/list-inlines';
import {listTranslated} from './parts/list-translated';
import type {Block} from '../../content/block';
import type {Rule} from './rule';

/**
 * A paragraph has the pictures of its source. A picture may be a translated one: of the same name, in a
 * folder that is named after the language.
 *
 * @example
 *   {"name": "the same pictures, one of them a translated one"}
 *
 *   ```markdown source
 *   ![Button](./img/button.png) and ![Menu](/img/menu.png)
 *   ```
 *
 *   ```markdown target
 *   ![Knop](./img/nl/button.png) en ![Menu](/img/menu.png)
 *   ```
 *
 * @example
 *   {"name": "a picture that is gone, and another one"}
 *
 *   ```markdown source
 *   Press ![Button](button.png).
 *
 *   Open ![Menu](menu.png).
 *
 *   Close it.
 *   ```
 *
 *   ```markdown target
 *   Druk op de knop.
 *
 *   Open ![Menu](knop.png).
 *
 *   Sluit het ![af](af.png).
 *   ```
 *
 *   ```text findings
 *   1:1-1:17: The source has the picture button.png here, which is missing.
 *   3:6-3:23: This picture is knop.png, and menu.png in the source.
 *   5:11-5:24: The source has no such picture here.
 *   ```
 */
export const images: Rule = {
  id: 'images',
  isOnByDefault: true,
  find: (pair) =>
    listTranslated(pair).flatMap(({source, target}) => {
      const [wanted, found] = [listImages(source), listImages(target)];
      const nameOf = ({url}: {readonly url: string}) => withoutLanguage(url, pair.locale);
      const {missing, added} = listDifferences(wanted, found, nameOf, nameOf);
      return [
        ...added.map(({start, end, url}, index) => {
          const other = missing[index];
          const message = other
            ? `This picture is ${url}, and ${other.url} in the source.`
            : 'The source has no such picture here.';
          return {start, end, message};
        }),
        ...missing.slice(added.length).map(({url}) => ({
          start: target.start,
          end: target.end,
          message: `The source has the picture ${url} here, which is missing.`,
        })),
      ];
    }),
};

function listImages(block: Block) {
  return listInlines(block).flatMap(({node, start, end}) =>
    node.type === 'image' ? [{start, end, url: node.url}] : [],
  );
}

function withoutLanguage(url: string, locale: string): string {
  const own = [locale.toLowerCase(), locale.toLowerCase().split('-')[0]];
  return url
    .split('/')
    .filter((folder) => !own.includes(folder.toLowerCase()))
    .join('/');
}
