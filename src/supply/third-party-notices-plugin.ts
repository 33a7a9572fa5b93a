import type {Plugin} from '@docusaurus/types';

import {writeNotices} from './write-notices';

/** Writes the licences of every package that the pages load into the built site. */
export function thirdPartyNoticesPlugin(): Plugin {
  return {
    name: 'third-party-notices',
    configureWebpack: (_config, isServer) => (isServer ? {} : {plugins: [writeNotices]}),
  };
}
