import type {LoadContext, Plugin} from '@docusaurus/types';
import optimizeLocales from '@react-aria/optimize-locales-plugin';

type ConfigureResult = ReturnType<NonNullable<Plugin['configureWebpack']>>;

/** Leaves the 30 languages of React Aria out that this build is not in. */
export function reactAriaLocalesPlugin({i18n}: LoadContext): Plugin {
  const locales = Array.from(new Set([i18n.currentLocale, 'en-US']));
  return {
    name: 'react-aria-locales',
    configureWebpack: (_config, isServer, {currentBundler}) =>
      isServer
        ? {}
        : // Typed for webpack only; either bundler takes the plugin made for it.
          ({plugins: [optimizeLocales[currentBundler.name]({locales})]} as ConfigureResult),
  };
}
