import path from 'node:path';

import type {LoadContext, Plugin} from '@docusaurus/types';

/** Code that only a site with the practice tenant needs. Live examples run against one of their own. */
const places = [
  'src/practice',
  'src/widgets/connect-to-practice.ts',
  'src/widgets/practice-menu',
  'src/widgets/practice-sign-in',
  'src/live',
];

/** The article about practising, as a path in `docs/`. */
export const practiceArticle = 'practise.md';

/** The sign-in pages of the practice tenant, as a pattern in `src/pages/`. */
export const practicePages = 'practice/**';

/**
 * Leaves the code of the practice tenant out of both bundles: an import of it gives an empty module.
 * What still mentions it asks the site's settings first.
 */
export function leavePracticeOutPlugin({siteDir}: LoadContext): Plugin {
  const alias = Object.fromEntries(
    places.map((place) => [path.join(siteDir, place), false as const]),
  );
  return {
    name: 'leave-practice-out',
    configureWebpack({experiments}) {
      // The bundler's cache on disk does not see that an alias changed, and would hand out the
      // modules of an earlier build with the practice tenant.
      const cache = (experiments as {readonly cache?: {readonly version: string}}).cache;
      return {
        resolve: {alias},
        ...(cache && {experiments: {cache: {version: `${cache.version}-without-practice`}}}),
      } as ReturnType<NonNullable<Plugin['configureWebpack']>>;
    },
  };
}
