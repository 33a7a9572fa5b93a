import type {Plugin} from '@docusaurus/types';
import path from 'node:path';

import {editedModules, type EditedModule} from './source-edits';

type ConfigureResult = ReturnType<NonNullable<Plugin['configureWebpack']>>;

/**
 * Makes the site's program work where the browser enforces Trusted Types: the bundler's own script
 * addresses get a policy, the progress bar gets its markup from one, and dependencies that make
 * markup out of text are edited. The development server gets the same program.
 */
export function trustedTypesPlugin(): Plugin {
  return {
    name: 'trusted-types',
    getClientModules: () => [path.join(__dirname, 'trusted-types/nprogress-template.ts')],
    configureWebpack: (_config, isServer) =>
      isServer
        ? {}
        : ({
            output: {trustedTypes: {policyName: 'bundler'}},
            module: {rules: editedModules.map(editModule)},
          } as ConfigureResult),
  };
}

const editModule = ({file, edits}: EditedModule) => ({
  test: file,
  enforce: 'pre',
  use: [{loader: path.join(__dirname, 'replace-counted.cjs'), options: {edits}}],
});
