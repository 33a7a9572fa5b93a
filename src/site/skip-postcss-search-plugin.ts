import type {Plugin} from '@docusaurus/types';

/**
 * Says to postcss-loader that there is no configuration of PostCSS. It would look for one in every folder
 * above every style sheet, under some twenty names, which is a tenth of the time of a build.
 *
 * Source: postcss-loader's `postcssOptions.config`; checked 2026-11-23 with postcss-loader 7.
 */
export function skipPostcssSearchPlugin(): Plugin {
  return {
    name: 'skip-postcss-search',
    configurePostCss: (options) => ({...options, config: false}),
  };
}
