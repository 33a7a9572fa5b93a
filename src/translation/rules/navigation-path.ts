import type {Block} from '../../content/block';
import {listBold, type Bold} from './parts/list-bold';
import {listTranslated} from './parts/list-translated';
import type {Rule} from './rule';

/**
 * A way through menus (`**Users** > **Active users**`) has as many stations, each of them bold, with
 * nothing but `>` between: readers click their way along it.
 *
 * @example
 *   {"name": "the same ways"}
 *
 *   ```markdown source
 *   Select **Users** > **[Active users](https://example.com)**, or **Groups** → **Add**.
 *   ```
 *
 *   ```markdown target
 *   Selecteer **Gebruikers** \> [**Actieve gebruikers**](https://example.com), of **Groepen** → **Toevoegen**.
 *   ```
 *
 * @example
 *   {"name": "words between two stations"}
 *
 *   ```markdown source
 *   Select **Users** > **[Active users](https://example.com)**.
 *   ```
 *
 *   ```markdown target
 *   Gebruikers **selecteren die** actief > **[zijn.](https://example.com)**
 *   ```
 *
 *   ```text findings
 *   1:1-1:72: The source has the way **Users** > **Active users** here, and this has no way of 2 stations.
 *   ```
 *
 * @example
 *   {"name": "a station that was swallowed"}
 *
 *   ```markdown source
 *   Go to **Settings** > **Security** > **Policies**.
 *   ```
 *
 *   ```markdown target
 *   Ga naar **Instellingen** > **Beveiliging > Beleid**.
 *   ```
 *
 *   ```text findings
 *   1:1-1:53: The source has the way **Settings** > **Security** > **Policies** here, and this has no way of 3 stations.
 *   ```
 */
export const navigationPath: Rule = {
  id: 'navigation-path',
  isOnByDefault: true,
  find: (pair) =>
    listTranslated(pair).flatMap(({source, target}) => {
      const wanted = listPaths(pair.source.text, source);
      if (wanted.length === 0) return [];
      const lengths = listPaths(pair.target.text, target).map(({length}) => length);
      return wanted.flatMap((path) => {
        const at = lengths.indexOf(path.length);
        if (at >= 0) {
          lengths.splice(at, 1);
          return [];
        }
        const way = path.map(({text}) => `**${text}**`).join(' > ');
        const message = `The source has the way ${way} here, and this has no way of ${path.length} stations.`;
        return [{start: target.start, end: target.end, message}];
      });
    }),
};

/** What stands between two stations: arrows, also escaped or as HTML writes them. */
const arrow = /^\s*(?:\\?>|&gt;|→|›|»)\s*$/u;

/** Runs of bold with nothing but an arrow between. */
function listPaths(text: string, block: Block): readonly (readonly Bold[])[] {
  const paths: Bold[][] = [];
  for (const bold of listBold(block)) {
    const last = paths.at(-1)?.at(-1);
    if (last && arrow.test(text.slice(last.outerEnd, bold.outerStart))) paths.at(-1)?.push(bold);
    else paths.push([bold]);
  }
  return paths.filter(({length}) => length > 1);
}
