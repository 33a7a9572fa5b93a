import type {LoadContext, Plugin} from '@docusaurus/types';
import path from 'node:path';

/** What only a browser ever loads, on demand. */
const browserOnly = [
  'src/auth/pass-answer-on.ts',
  'src/live/live-pane.tsx',
  'src/widgets/step-widget.tsx',
];

/** Keeps out of the server's bundle what the server never runs: a third of the time of a build. */
export function browserOnlyPlugin({siteDir}: LoadContext): Plugin {
  const alias = Object.fromEntries(
    browserOnly.map((file) => [path.join(siteDir, file), false as const]),
  );
  return {
    name: 'browser-only',
    configureWebpack: (_config, isServer) => (isServer ? {resolve: {alias}} : {}),
  };
}
